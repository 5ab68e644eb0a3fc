import type { ActType } from "../lib/talk/command";
import type { CommandMessage } from "../lib/wire/messages";
import type { HeldTalk } from "./heldTalk";

const MOST_EVENTS = 5_000;
const MOST_WEIGHT = 4 * 1024 * 1024;

const ALWAYS: ReadonlySet<ActType> = new Set<ActType>(["end", "callTimeOut", "goOffTheRecord", "keepLess"]);

/** What putting things differently may take of it: the rest is left for all else, or one could fill a talk so that the other cannot speak. [N7] */
const OF_IT = 0.9;

/** Whether a talk has grown too long for this command. Ending it, pausing it, and keeping less of it are always possible. [M10] [V4] */
export function overflows({ talk, weight }: HeldTalk, { act, words }: CommandMessage): boolean {
  if (ALWAYS.has(act.type)) return false;
  const share = act.type === "putDifferently" ? OF_IT : 1;
  return talk.seq >= MOST_EVENTS * share || weight + (words?.length ?? 0) > MOST_WEIGHT * share;
}
