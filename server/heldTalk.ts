import { randomUUID } from "node:crypto";
import type { StoredTalk } from "../lib/store/eventLog";
import type { NewEvent } from "../lib/talk/event";
import { evolve, replay } from "../lib/talk/evolve";
import type { Answer } from "../lib/talk/skeleton";
import type { Talk } from "../lib/talk/talk";
import { chainOver, hashWords, nextHead, startOfChain } from "../lib/values/chain";
import type { AccountId, CommandId, RoomId, Seq, SignInId, TalkId } from "../lib/values/ids";
import type { ChainHead, Sealed } from "../lib/values/sealed";
import { type BySeat, bySeat, type Seat, withSeat } from "../lib/values/seat";
import { type Instant, laterOf } from "../lib/values/time";
import { careEvent } from "../lib/wire/care";
import type { CommandMessage, LoggedEvent, TalkKey } from "../lib/wire/messages";
import { readWish, writeWish } from "../lib/wire/wish";

/** What a partner's command left in the log: enough to answer a retry. */
export type Trace = { readonly seq: Seq; readonly at: Instant; readonly author: AccountId | "care" };

/** A talk as a node holds it: the fold of its log, and what the next event is built on. */
export type HeldTalk = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  readonly key: TalkKey | null;
  readonly talk: Talk;
  readonly chainHead: ChainHead;
  /** Bytes of sealed words so far. */
  readonly weight: number;
  readonly traces: ReadonlyMap<CommandId, Trace>;
  /** What each last wished; it concerns the step at hand only where they have wished there. [S8] */
  readonly wishes: BySeat<Answer | null>;
};

/** Events about to be written, with what the talk is once they are. */
export type Prepared = {
  readonly events: readonly LoggedEvent[];
  readonly chainHead: ChainHead;
  readonly talk: Talk;
  readonly weight: number;
};

/** A partner's command, and who it came from by sign-in and seat. */
export type Asking = {
  readonly accountId: AccountId;
  readonly signInId: SignInId;
  readonly seat: Seat;
  readonly message: CommandMessage;
};

type Base = { readonly talk: Talk | null; readonly chainHead: ChainHead; readonly epoch: number };

/** A new talk's place and key, for the first event of all. */
export type Opening = { readonly roomId: RoomId; readonly key: TalkKey };

/** The talk that a stored log tells of; null where the log is empty. */
export async function hold(stored: StoredTalk, events: readonly LoggedEvent[]): Promise<HeldTalk | null> {
  const talk = replay(events);
  const { talkId, roomId, key } = stored;
  // Head and events may have been read a moment apart; then the chain is counted anew.
  const chainHead =
    talk?.seq === stored.headSeq ? stored.chainHead : await chainOver(await startOfChain(roomId, talkId), events);
  const wishes = wishesAfter(bySeat(null), events);
  return talk && { talkId, roomId, key, talk, chainHead, weight: weightOf(events), traces: tracesOf(events), wishes };
}

/** The talk that this node has just opened. */
export const opened = (
  talkId: TalkId,
  { roomId, key }: Opening,
  { events, talk, chainHead, weight }: Prepared,
): HeldTalk => ({
  ...{ talkId, roomId, key, talk, chainHead, weight },
  traces: tracesOf(events),
  wishes: bySeat(null),
});

/** The held talk after events that someone else wrote: another node, or a command whose answer was lost. */
export async function readOn(held: HeldTalk, events: readonly LoggedEvent[]): Promise<HeldTalk> {
  const chainHead = await chainOver(held.chainHead, events);
  return grown(held, events, events.reduce<Talk>(evolve, held.talk), chainHead);
}

/** The held talk after what this node has just written. */
export const written = (held: HeldTalk, { events, talk, chainHead }: Prepared): HeldTalk =>
  grown(held, events, talk, chainHead);

function grown(held: HeldTalk, events: readonly LoggedEvent[], talk: Talk, chainHead: ChainHead): HeldTalk {
  const traces = new Map([...held.traces, ...tracesOf(events)]);
  // With the close, what is not kept was erased in the same commit, and the key with it.
  const key = talk.status === "closed" && talk.keep !== "everything" ? null : held.key;
  const wishes = wishesAfter(held.wishes, events);
  return { ...held, talk, key, chainHead, weight: held.weight + weightOf(events), traces, wishes };
}

const wishesAfter = (before: BySeat<Answer | null>, events: readonly LoggedEvent[]): BySeat<Answer | null> =>
  events.reduce((wishes, { by, happening, words }) => {
    if (happening.kind !== "Wished" || by === null) return wishes;
    return withSeat(wishes, by, readWish(words));
  }, before);

const tracesOf = (events: readonly LoggedEvent[]): ReadonlyMap<CommandId, Trace> =>
  new Map(events.map(({ cmdId, seq, at, author }) => [cmdId, { seq, at, author }]));

const weightOf = (events: readonly LoggedEvent[]): number => events.reduce((sum, { words }) => sum + bytesOf(words), 0);

const bytesOf = (words: Sealed | null): number => Math.floor(((words?.length ?? 0) * 3) / 4);

/** What the first event of a new talk is built on. */
export const emptyBase = async (talkId: TalkId, { roomId, key }: Opening): Promise<Base> => ({
  talk: null,
  chainHead: await startOfChain(roomId, talkId),
  epoch: key.epoch,
});

export const baseOf = (held: HeldTalk): Base => ({
  talk: held.talk,
  chainHead: held.chainHead,
  epoch: held.key?.epoch ?? 0,
});

/** New events at their places: seq, time never before the last, author, hash of the words, and the chain over all. */
export async function prepare(base: Base, news: readonly NewEvent[], asking: Asking | null): Promise<Prepared | null> {
  let { talk, chainHead } = base;
  const events: LoggedEvent[] = [];
  // One command makes at most one event of a partner; it alone carries the words and the command's id. [L10]
  const own = asking && news.findIndex(({ by }) => by === asking.seat);
  for (const [index, news_] of news.entries()) {
    const event = await placed(base, talk, news_, index === own ? asking : null);
    chainHead = await nextHead(chainHead, event);
    talk = evolve(talk, event);
    events.push(event);
  }
  return talk && { events, chainHead, talk, weight: weightOf(events) };
}

async function placed(base: Base, talk: Talk | null, news: NewEvent, asking: Asking | null): Promise<LoggedEvent> {
  if (!asking) return careEvent(talk, news, base.epoch);
  const seq = (talk?.seq ?? 0) + 1;
  const place = { seq, at: talk ? laterOf(talk.at, news.at) : news.at, by: news.by, happening: news.happening };
  const { cmdId, act, turnNo, baseSeq, epoch } = asking.message;
  // A wish is kept beside its event and not in it, for the event is told to both.
  const wished = news.happening.kind === "Wished" && act.type === "answer";
  const words = wished ? writeWish(act.answer, randomUUID()) : asking.message.words;
  const wordsHash = await hashWords(words);
  return { ...place, cmdId, author: asking.accountId, type: act.type, turnNo, baseSeq, epoch, wordsHash, words };
}
