import type { EventKind } from "../talk/event";
import { evolve } from "../talk/evolve";
import type { Talk } from "../talk/talk";
import { nextHead, startOfChain } from "../values/chain";
import type { RoomId, Seq, TalkId } from "../values/ids";
import type { ChainHead } from "../values/sealed";
import type { LoggedEvent } from "../wire/messages";
import type { Broken } from "./broken";

/** A talk's log as far as this browser has it: gapless from 1, its chain recomputed here. [L1] [U2] */
export type TalkLog = {
  readonly talk: Talk | null;
  readonly events: readonly LoggedEvent[];
  /** The chain's head after each seq; at 0 where it starts. */
  readonly heads: readonly ChainHead[];
};

/** What became of events that came: how far the log goes now, and whether they left a gap or cannot be. */
export type Growth = { readonly log: TalkLog; readonly gap: boolean; readonly broken: Broken | null };

const KNOWN: { readonly [Kind in EventKind]: true } = {
  TalkProposed: true,
  RulesChanged: true,
  ChoicesMade: true,
  ReadySaid: true,
  ReadyTakenBack: true,
  TalkBegan: true,
  Said: true,
  PutDifferently: true,
  Answered: true,
  Passed: true,
  Wished: true,
  WishesMet: true,
  TimeRanOut: true,
  TimeAsked: true,
  TimeGiven: true,
  SignalGiven: true,
  TimeOutCalled: true,
  ReturnMoved: true,
  CameBack: true,
  TalkPaused: true,
  TalkResumed: true,
  OutageCounted: true,
  TalkPutOff: true,
  WentOffTheRecord: true,
  LessKept: true,
  TalkRested: true,
  TalkClosed: true,
};

/** A log before its first event. */
export const emptyLog = async (roomId: RoomId, talkId: TalkId): Promise<TalkLog> => ({
  talk: null,
  events: [],
  heads: [await startOfChain(roomId, talkId)],
});

/** How far a log goes. */
export const lastOf = (log: TalkLog): Seq => log.events.length;

/** The chain's head at the log's end. */
export function headOf(log: TalkLog): ChainHead {
  const head = log.heads[lastOf(log)];
  if (head === undefined) throw new Error("a log without a head");
  return head;
}

// An event known already may come again; another one at its place is another log.
const isSame = (one: LoggedEvent, other: LoggedEvent) =>
  one.cmdId === other.cmdId && one.at === other.at && one.wordsHash === other.wordsHash;

/** What is looked at before an event is taken in, beside its place. */
export type LogChecks = {
  /** A command stands once in a log: what comes again further on was said once. [L3] */
  readonly isRepeated: (events: readonly LoggedEvent[], event: LoggedEvent) => boolean;
};

export const LOG_CHECKS: LogChecks = {
  isRepeated: (events, { cmdId }) => events.some((known) => known.cmdId === cmdId),
};

/** One event further; null where it is none that this build can read. It came from the network. [L12] */
async function step(talk: Talk | null, head: ChainHead, event: LoggedEvent) {
  if (!Object.hasOwn(KNOWN, event.happening.kind)) return null;
  try {
    return { talk: evolve(talk, event), head: await nextHead(head, event) };
  } catch {
    return null;
  }
}

/** The log with what came: the next ones applied, known ones dropped, a gap told. [D.4] */
export async function grow(log: TalkLog, came: readonly LoggedEvent[], checks = LOG_CHECKS): Promise<Growth> {
  const events = [...log.events];
  const heads = [...log.heads];
  let talk = log.talk;
  let head = headOf(log);
  const grown = (gap: boolean, broken: Broken | null): Growth => ({ log: { talk, events, heads }, gap, broken });
  for (const event of came) {
    const known = events[event.seq - 1];
    if (known && !isSame(known, event)) return grown(false, { why: "another-head", at: event.seq });
    if (known) {
      // Words that were withheld until both had written; whether they are the ones in the log their hash says.
      if (known.words === null && event.words !== null) events[event.seq - 1] = { ...known, words: event.words };
      continue;
    }
    if (event.seq !== events.length + 1) return grown(true, null);
    const last = events[events.length - 1];
    if (last && event.at < last.at) return grown(false, { why: "out-of-order", at: event.seq });
    if (checks.isRepeated(events, event)) return grown(false, { why: "repeated", at: event.seq });
    const next = await step(talk, head, event);
    if (next === null) return grown(false, { why: "unreadable", at: event.seq });
    ({ talk, head } = next);
    events.push(event);
    heads.push(head);
  }
  return grown(false, null);
}

/** Whether the server names another head for a place of the log than the one computed here. [U7] */
export const isForked = (log: TalkLog, seq: Seq, head: ChainHead): boolean =>
  log.heads[seq] !== undefined && log.heads[seq] !== head;
