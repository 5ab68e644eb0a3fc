import type { CommandMessage } from "../lib/wire/messages";
import type { HeldTalk } from "./heldTalk";

const MOST_EVENTS = 5_000;
const MOST_WEIGHT = 4 * 1024 * 1024;

/** Whether a talk has grown too long for this command. Ending it, or pausing it, is always possible. [M10] [V4] */
export function overflows({ talk, weight }: HeldTalk, { act, words }: CommandMessage): boolean {
  if (act.type === "end" || act.type === "callTimeOut") return false;
  return talk.seq >= MOST_EVENTS || weight + (words?.length ?? 0) > MOST_WEIGHT;
}
