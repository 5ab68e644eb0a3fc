import { isRefused } from "../seal/refusal";
import type { RoomId, Seq, TalkId } from "../values/ids";
import type { Head, LoggedEvent, LogPage, TalkKey } from "../wire/messages";
import type { Broken } from "./broken";
import { firstRevealed, keptWords, openLog } from "./openLog";
import type { Outbox } from "./outbox";
import type { Sealer } from "./sealer";
import { endOf, isAnother, missingIn } from "./seenLog";
import type { SeenLog, SeenStore } from "./store";
import { emptyLog, grow, isForked, LOG_CHECKS, lastOf, type TalkLog } from "./talkLog";
import type { TalkState } from "./talkState";
import type { Self, Words } from "./types";

type TakerParts = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  readonly self: Self;
  readonly sealer: Sealer;
  readonly outbox: Outbox;
  readonly seen: SeenStore;
  readonly state: () => TalkState;
  readonly change: (change: Partial<TalkState>) => void;
};

/** Takes in what the server says of a talk's log, checks it, folds it and opens its words. To be called one at a time. */
export type Taker = {
  /** False where the log is broken. */
  readonly page: (page: LogPage) => Promise<boolean>;
  /** True where events before this one are missing, or words before it are no longer withheld. */
  readonly event: (event: LoggedEvent) => Promise<boolean>;
  /** True where the log goes on beyond what is here. */
  readonly head: (head: Head) => boolean;
};

export function createTaker(given: TakerParts, checks = LOG_CHECKS): Taker {
  const parts = { ...given, checks, before: seenBefore(given) };
  const { state, change } = parts;
  const openKey = keyOpener(parts);
  const stop = (broken: Broken): false => {
    change({ broken });
    return false;
  };
  return {
    page: async (page) => {
      if (page.seat !== parts.self.seat) return stop({ why: "wrong-seat", at: 0 });
      const { log } = state();
      const seen = Math.max(log ? lastOf(log) : 0, (await parts.before)?.seq ?? 0);
      if (page.headSeq < seen) return stop({ why: "cut-short", at: page.headSeq });
      if (!(await openKey(page.key))) return stop({ why: "tampered", at: 0 });
      change({ presence: page.present, headSeq: page.headSeq });
      const gap = await take(parts, page.events);
      change({ loaded: !page.more && !gap });
      remember(parts);
      return state().broken === null;
    },
    event: async (event) => {
      change({ headSeq: Math.max(state().headSeq, event.seq) });
      if (state().broken !== null) return false;
      const gap = await take(parts, [event]);
      remember(parts);
      return gap || lacksWords(parts);
    },
    head: ({ headSeq, chainHead, present }) => {
      const { log } = state();
      if (log && isForked(log, headSeq, chainHead)) return stop({ why: "another-head", at: headSeq });
      const missing = log && missingIn(log, parts.talkId, parts.outbox.snapshot().acked);
      if (missing) return stop(missing);
      change({ presence: present, headSeq: Math.max(state().headSeq, headSeq) });
      return log === null || headSeq > lastOf(log) || lacksWords(parts);
    },
  };
}

/** What an earlier visit saw. A device that keeps nothing remembers nothing. */
const seenBefore = ({ seen, talkId }: TakerParts): Promise<SeenLog | null> => seen.seenLog(talkId).catch(() => null);

/** A log that held whole is remembered; of one that is still coming, later words may show that it does not. */
function remember({ talkId, seen, state }: TakerParts): void {
  const { log, loaded, broken } = state();
  if (log && loaded && broken === null) void seen.sawLog(endOf(talkId, log)).catch(() => {});
}

const lacksWords = ({ state, self }: TakerParts): boolean => {
  const { log, words } = state();
  return log !== null && firstRevealed(log, words, self.seat) !== null;
};

/** Opens the talk's key once; false where it is not this talk's. One that cannot be opened yet is tried again. */
function keyOpener({ roomId, talkId, sealer }: TakerParts) {
  let open = false;
  return async (key: TalkKey | null): Promise<boolean> => {
    if (key === null || open) return true;
    const opened = await sealer.openTalkKey({ roomId, talkId, ...key });
    open = !isRefused(opened);
    return !isRefused(opened) || opened.refused !== "tampered";
  };
}

type Taking = TakerParts & { readonly checks: typeof LOG_CHECKS; readonly before: Promise<SeenLog | null> };

/** Checks, folds and opens what came. True where it left a gap. */
async function take(parts: Taking, events: readonly LoggedEvent[]): Promise<boolean> {
  const { roomId, talkId, state, change } = parts;
  const { log: before } = state();
  const { log, gap, broken } = await grow(before ?? (await emptyLog(roomId, talkId)), events, parts.checks);
  const another = isAnother(await parts.before, log);
  if (another) {
    change({ broken: another });
    return false;
  }
  const fresh = log.events.filter((event, place) => {
    const known = before?.events[place];
    return known === undefined || (known.words === null && event.words !== null);
  });
  showFold(parts, log, fresh);
  await showWords(parts, log, fresh);
  if (broken) change({ broken });
  return gap;
}

/** The fold at once; its words a moment later, so that a slow key never holds up the talk. */
function showFold({ state, change, outbox }: TakerParts, log: TalkLog, fresh: readonly LoggedEvent[]): void {
  const opening = fresh
    .filter(({ words }) => words !== null)
    .map(({ seq }): [Seq, Words] => [seq, { state: "opening" }]);
  const words = opening.length > 0 ? new Map([...state().words, ...opening]) : state().words;
  change({ log, words: keptWords(log, words) });
  for (const { cmdId, seq } of fresh) outbox.met(cmdId, seq);
}

async function showWords(parts: TakerParts, log: TalkLog, fresh: readonly LoggedEvent[]): Promise<void> {
  const { state, change } = parts;
  const locked = log.events.filter(({ seq }) => state().words.get(seq)?.state === "locked");
  const opened = await openLog(log, [...locked, ...fresh], parts);
  if (opened.size === 0) return;
  change({ words: keptWords(log, new Map([...state().words, ...opened])) });
  const tampered = [...opened].find(([, words]) => words.state === "tampered");
  // The author sealed to another log than this one, or someone changed it on the way: either stops the talk. [U7]
  if (tampered) change({ broken: { why: "tampered", at: tampered[0] } });
}
