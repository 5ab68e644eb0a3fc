import type { ActType } from "../lib/talk/command";
import type { CommandMessage } from "../lib/wire/messages";
import type { HeldTalk } from "./heldTalk";

const MOST_EVENTS = 5_000;
const MOST_WEIGHT = 4 * 1024 * 1024;

const ALWAYS: ReadonlySet<ActType> = new Set<ActType>(["end", "callTimeOut", "goOffTheRecord", "keepLess"]);

/** Whether a talk has grown too long for this command. Ending it, pausing it, and keeping less of it are always possible. [M10] [V4] */
export function overflows({ talk, weight }: HeldTalk, { act, words }: CommandMessage): boolean {
  if (ALWAYS.has(act.type)) return false;
  return talk.seq >= MOST_EVENTS || weight + (words?.length ?? 0) > MOST_WEIGHT;
}
