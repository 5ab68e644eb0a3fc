import { isRefused } from "../seal/refusal";
import { isReadAlong } from "../talk/asWritten";
import { stepAtHand } from "../talk/places";
import { type CommandId, newId, type RoomId, type TalkId } from "../values/ids";
import { placeOfWriting } from "./readAlong";
import { isBegun } from "./sealAct";
import type { Sealer } from "./sealer";
import { headOf, lastOf } from "./talkLog";
import type { TalkState } from "./talkState";
import type { Timing } from "./timing";
import type { Line, Self } from "./types";

type Parts = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  readonly self: Self;
  readonly epoch: number;
  readonly line: Line;
  readonly sealer: Sealer;
  readonly timing: Timing;
  readonly state: () => TalkState;
};

/** What this seat writes, told to the one who reads along. */
export type WritingLine = { readonly write: (text: string) => void; readonly close: () => void };

/** Told once in this time at most, and the last wins. In milliseconds. */
const EVERY = 1_000;
/** What did not change is told again, for one who was away for a moment, or missed it. */
const AGAIN = 5_000;

/** Lets the partner read along at a step shown as it is written, and at no other. Keeps nothing, and asks nobody to wait. [S12] */
export function openWriting(parts: Parts): WritingLine {
  const { self, line, timing, state } = parts;
  let wanted: { readonly stepNo: number; readonly text: string } | null = null;
  let told: { readonly text: string; readonly at: number } | null = null;
  let ticking = false;
  let stop = () => {};

  const stillToTell = (text: string) => {
    if (told === null) return text !== "";
    return text !== told.text || (text !== "" && timing.now() - told.at >= AGAIN);
  };
  const tell = async (text: string) => {
    const telling = { text, at: timing.now() };
    told = telling;
    // Whatever was typed, sent or taken back while it was being sealed makes this one old.
    await send(parts, text, () => told === telling && wanted !== null);
  };
  const tick = () => {
    ticking = false;
    const { log, broken } = state();
    const talk = log?.talk ?? null;
    if (wanted === null || !isBegun(talk) || talk.step.stepNo !== wanted.stepNo) return forget();
    const { text } = wanted;
    const at = { turnNo: talk.turn.turnNo, stepNo: wanted.stepNo };
    const read = line.isOpen() && broken === null && isReadAlong(talk, self.seat, at);
    if (text === "" && !(read && stillToTell(text))) return forget();
    // In a pause, or without a line, nobody is told; once it goes on, all of it is.
    if (!read) told = null;
    else if (stillToTell(text)) void tell(text);
    ticking = true;
    stop = timing.after(EVERY, tick);
  };
  const forget = () => {
    wanted = null;
    told = null;
  };
  return {
    write: (text) => {
      const talk = state().log?.talk ?? null;
      if (!isBegun(talk) || stepAtHand(talk).shown !== "as-written") return;
      if (wanted !== null && wanted.stepNo !== talk.step.stepNo) told = null;
      wanted = { stepNo: talk.step.stepNo, text: text.trim() === "" ? "" : text };
      if (!ticking) tick();
    },
    close: () => {
      stop();
      forget();
    },
  };
}

/** Seals what is written to the place where the log stands, under a nonce of its own each time, and sends it while it is `fresh`. */
async function send(parts: Parts, text: string, fresh: () => boolean): Promise<void> {
  const { talkId, roomId, self, epoch, line, sealer } = parts;
  const { log } = parts.state();
  if (log === null || !isBegun(log.talk)) return;
  const { turn, step } = log.talk;
  const place = { turnNo: turn.turnNo, stepNo: step.stepNo, baseSeq: lastOf(log) };
  const writing = { talkId, cmdId: newId<CommandId>(), ...place, epoch };
  const bound = placeOfWriting(writing, roomId, self.accountId, headOf(log));
  const words = text === "" ? null : await sealer.sealWords({ place: bound, text, note: false });
  if (!isRefused(words) && fresh()) line.write({ ...writing, words });
}
