import { isRefused } from "../seal/refusal";
import type { WordsPlace } from "../seal/words";
import { isReadAlong } from "../talk/asWritten";
import { isSaying } from "../talk/event";
import type { AccountId, RoomId, TalkId } from "../values/ids";
import type { ChainHead } from "../values/sealed";
import { otherSeat, type Seat } from "../values/seat";
import { AS_WRITTEN, type Writing } from "../wire/messages";
import { isBegun } from "./sealAct";
import type { Sealer } from "./sealer";
import type { TalkLog } from "./talkLog";
import type { ReadAlong, TalkState } from "./talkState";
import type { Timing } from "./timing";
import type { Line, Self, Told } from "./types";

type Parts = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  readonly self: Self;
  readonly line: Line;
  readonly sealer: Sealer;
  readonly timing: Timing;
  readonly state: () => TalkState;
  readonly change: (change: Partial<TalkState>) => void;
  /** The log's own queue: what was written after an event is opened after it. */
  readonly inTurn: (then: () => Promise<void>) => Promise<void>;
};

/** Someone who still writes is heard of every few seconds; after this long without news nothing is shown any more. */
const FORGOTTEN = 30_000;

/** Follows what the partner is writing. What does not open at its place is dropped without a word. Gives the way to stop. */
export function readAlong(parts: Parts): () => void {
  const { talkId, line, timing, state, change, inTurn } = parts;
  let stopForgetting = () => {};
  const hear = async (told: Told<"written">) => {
    const text = await opened(told, state().log, parts);
    if (text === null) return;
    const { turnNo, stepNo, baseSeq } = told;
    stopForgetting();
    stopForgetting = timing.after(FORGOTTEN, () => change({ readAlong: null }));
    change({ readAlong: text === "" ? null : { turnNo, stepNo, baseSeq, text } });
  };
  const stop = line.hear("written", (told) => {
    if (told.talkId === talkId) void inTurn(() => hear(told));
  });
  return () => {
    stop();
    stopForgetting();
  };
}

/** What was being written, while it still is: gone with the step, with the partner, and once it was said. */
export function stillWritten(state: TalkState, seat: Seat): ReadAlong | null {
  const { readAlong: last, log, presence, broken } = state;
  const partner = otherSeat(seat);
  if (last === null || log === null || broken !== null || !presence[partner]) return null;
  return isAtHand(last, log, partner) ? last : null;
}

/** Where writing stands, bound into it whole; no statement has this place. */
export const placeOfWriting = (
  { epoch, talkId, cmdId, turnNo, baseSeq }: Omit<Writing, "words">,
  roomId: RoomId,
  authorId: AccountId,
  headHash: ChainHead,
): WordsPlace => ({ roomId, epoch, talkId, authorId, cmdId, type: AS_WRITTEN, turnNo, baseSeq, headHash });

/** Whether a seat writes this at the step at hand, knowing all that it has said itself. */
function isAtHand(at: Omit<ReadAlong, "text">, { talk, events }: TalkLog, seat: Seat): boolean {
  if (!isReadAlong(talk, seat, at) || !isBegun(talk) || at.baseSeq < talk.step.since) return false;
  return !events.slice(at.baseSeq).some(({ by, happening }) => by === seat && isSaying(happening));
}

/** What is written; empty where nothing is any more; null where it is none of the partner's at the step at hand. */
async function opened(told: Told<"written">, log: TalkLog | null, parts: Parts): Promise<string | null> {
  const { roomId, self, sealer } = parts;
  const { seat, baseSeq, words } = told;
  if (log === null || seat === self.seat || !isAtHand(told, log, seat)) return null;
  const headHash = log.heads[baseSeq];
  if (headHash === undefined) return null;
  if (words === null) return "";
  const place = placeOfWriting(told, roomId, self.partner, headHash);
  const texts = await sealer.openWordsMany({ words: [{ place, sealed: words, note: false }] });
  const text = isRefused(texts) ? null : texts[0];
  return typeof text === "string" ? text : null;
}
