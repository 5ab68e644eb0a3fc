import type { OpenedWords, SealedWords } from "../seal/calls/talks";
import { isRefused } from "../seal/refusal";
import type { ActType } from "../talk/command";
import { type EventKind, isNote } from "../talk/event";
import { staysWritten } from "../talk/keeping";
import { isWithheld } from "../talk/withheld";
import { earlierWordings } from "../talk/wordings";
import { hashWords } from "../values/chain";
import type { RoomId, Seq, TalkId } from "../values/ids";
import type { Seat } from "../values/seat";
import type { LoggedEvent } from "../wire/messages";
import type { Sealer } from "./sealer";
import type { TalkLog } from "./talkLog";
import type { Self, Words } from "./types";

type Place = {
  readonly roomId: RoomId;
  readonly talkId: TalkId;
  readonly self: Self;
  readonly sealer: Sealer;
};

const TAMPERED: Words = { state: "tampered" };

/** Whether the log puts an author's words on the author's own seat, and not on the other's. [M3] */
const isOwnSeat = ({ by, author }: LoggedEvent, self: Self): boolean =>
  by !== null && author === (by === self.seat ? self.accountId : self.partner);

/** The only act that words of such an event can have come with: what was sealed for something else was never said. [S12] */
const CAME_WITH: { readonly [kind in EventKind]?: ActType } = {
  TalkProposed: "propose",
  Said: "say",
  PutDifferently: "putDifferently",
  Answered: "answer",
  SignalGiven: "signal",
};

/** The words as the keys want them, bound to where they stand; null where they cannot stand there. */
async function placed(event: LoggedEvent, log: TalkLog, { roomId, talkId, self }: Place): Promise<SealedWords | null> {
  const { words, epoch, author, cmdId, type, turnNo, baseSeq } = event;
  const headHash = log.heads[baseSeq];
  if (words === null || headHash === undefined || !isOwnSeat(event, self)) return null;
  if (type !== CAME_WITH[event.happening.kind]) return null;
  // The seal keeps others out; the log's hash keeps the author, too, from saying it differently later.
  if ((await hashWords(words)) !== event.wordsHash) return null;
  const place = { roomId, epoch, talkId, authorId: author, cmdId, type, turnNo, baseSeq, headHash };
  return { place, sealed: words, note: isNote(event.happening) };
}

const wordsFrom = (opened: OpenedWords | undefined): Words => {
  if (typeof opened === "string") return { state: "open", text: opened };
  return opened?.refused === "tampered" ? TAMPERED : { state: "locked" };
};

/** What was written at these events of the log, by their seq; nothing for those without words. Opened in one go. */
export async function openLog(
  log: TalkLog,
  events: readonly LoggedEvent[],
  place: Place,
): Promise<ReadonlyMap<Seq, Words>> {
  const found = new Map<Seq, Words>();
  const asked: { readonly seq: Seq; readonly words: SealedWords }[] = [];
  for (const event of events) {
    if (event.wordsHash === "" || event.happening.kind === "Wished") continue;
    if (event.words === null && log.talk && isWithheld(log.talk, event, place.self.seat)) {
      found.set(event.seq, { state: "withheld" });
      continue;
    }
    const words = await placed(event, log, place);
    if (words) asked.push({ seq: event.seq, words });
    else found.set(event.seq, event.words === null ? { state: "erased" } : TAMPERED);
  }
  if (asked.length === 0) return found;
  const opened = await place.sealer.openWordsMany({ words: asked.map(({ words }) => words) });
  asked.forEach(({ seq }, at) => {
    found.set(seq, isRefused(opened) ? { state: "locked" } : wordsFrom(opened[at]));
  });
  return found;
}

/** The first place whose words were withheld and are not any more: from there the log is read again. Null where there is none. [S7] */
export function firstRevealed(log: TalkLog, words: ReadonlyMap<Seq, Words>, seat: Seat): Seq | null {
  const { talk, events } = log;
  const found = events.find(
    (event) => talk && words.get(event.seq)?.state === "withheld" && !isWithheld(talk, event, seat),
  );
  return found?.seq ?? null;
}

/** The words that remain once a talk has closed: what the two chose not to keep is gone here too, and so are earlier wordings. [N8] */
export function keptWords(log: TalkLog, words: ReadonlyMap<Seq, Words>): ReadonlyMap<Seq, Words> {
  const { talk } = log;
  if (talk?.status !== "closed") return words;
  const earlier = earlierWordings(log.events);
  if (talk.keep === "everything" && talk.offTheRecordSince === null && earlier.size === 0) return words;
  const kept = new Map<Seq, Words>();
  for (const event of log.events) {
    const { seq, wordsHash } = event;
    const here = words.get(seq);
    if (earlier.has(seq)) continue;
    if (staysWritten(talk, event)) {
      if (here) kept.set(seq, here);
    } else if (wordsHash !== "") kept.set(seq, { state: "not-kept" });
  }
  return kept;
}
