import { staysWritten } from "../../talk/keeping";
import { earlierWordings } from "../../talk/wordings";
import type { AccountId, RoomId, SignInId, TalkId } from "../../values/ids";
import type { Seat } from "../../values/seat";
import { type Instant, instant } from "../../values/time";
import type { LoggedEvent } from "../../wire/messages";
import { ownEvent, seatWritten, whyNot, wordsEpoch } from "../appendRows";
import type { Append, AppendResult, EventLog, StoredTalk } from "../eventLog";

/** What the log must know of the house to guard itself: who sits where, who is signed in, which key is newest. */
export type MemoryHouse = {
  readonly seatOf: (roomId: RoomId, accountId: AccountId) => Seat | null;
  readonly isOpen: (roomId: RoomId) => boolean;
  readonly isSignedIn: (accountId: AccountId, signInId: SignInId) => boolean;
  readonly newestEpoch: (roomId: RoomId) => number;
  readonly now: () => Instant;
};

type Held = { readonly talk: StoredTalk; readonly events: readonly LoggedEvent[] };

/** The log without a database, for tests of what stands on it. Passes the same contract. */
export function memoryEventLog(house: MemoryHouse): EventLog {
  const talks = new Map<TalkId, Held>();
  const beats = new Map<string, Instant>();

  const appendOne = (append: Append): AppendResult => {
    const held = talks.get(append.talkId);
    const why = obstacle(house, talks, append);
    if (why !== null) return why;
    talks.set(append.talkId, erased(append, { talk: movedTalk(append, held), events: eventsOf(append, held) }));
    return { appended: true };
  };
  const having = (status: (talk: StoredTalk) => boolean) =>
    [...talks.values()].map(({ talk }) => talk).filter((talk) => talk.status !== "closed" && status(talk));

  return {
    append: async (batch) => {
      const seen = new Set<TalkId>();
      return batch.map((append) => {
        if (seen.has(append.talkId)) return { appended: false, why: "conflict" };
        seen.add(append.talkId);
        return appendOne(append);
      });
    },
    load: async (talkId) => talks.get(talkId) ?? null,
    after: async (talkId, seq, limit) => {
      const { talk, events } = talks.get(talkId) ?? { talk: { headSeq: 0 }, events: [] };
      return { events: events.filter((event) => event.seq > seq).slice(0, limit), headSeq: talk.headSeq };
    },
    overdue: async (now, limit) =>
      having(({ nextDeadline }) => nextDeadline !== null && nextDeadline <= now)
        .sort((one, two) => Number(one.nextDeadline) - Number(two.nextDeadline))
        .slice(0, limit)
        .map(({ talkId }) => talkId),
    live: async () => having(({ status }) => status !== "resting").map(({ talkId }) => talkId),
    now: async () => house.now(),
    beat: async (node, at) => {
      beats.set(node, at);
    },
    lastBeat: async () => (beats.size === 0 ? null : instant(Math.max(...beats.values()))),
  };
}

function obstacle(house: MemoryHouse, talks: ReadonlyMap<TalkId, Held>, append: Append): AppendResult | null {
  const { author, roomId, talkId, events, expectedSeq, opening } = append;
  const held = talks.get(talkId);
  const own = held?.events.find(({ cmdId }) => cmdId === ownEvent(append)?.cmdId);
  const epoch = wordsEpoch(append);
  const found = {
    roomId: held?.talk.roomId ?? null,
    headSeq: held?.talk.headSeq ?? null,
    status: held?.talk.status ?? null,
    sits: author && house.isOpen(roomId) && house.seatOf(roomId, author.accountId) === seatWritten(append),
    signedIn: author !== null && house.isSignedIn(author.accountId, author.signInId),
    ownSeq: own?.seq ?? null,
    ownAuthor: own?.author ?? null,
    newest: epoch === house.newestEpoch(roomId),
    anotherTalk: [...talks.values()].some(
      ({ talk }) => talk.roomId === roomId && talk.talkId !== talkId && talk.status !== "closed",
    ),
  };
  const fits = opening ? !held && !found.anotherTalk && expectedSeq === 0 : found.headSeq === expectedSeq;
  const here = opening || (held?.talk.roomId === roomId && found.status !== "closed");
  const unused = !held?.events.some(({ cmdId }) => events.some((event) => event.cmdId === cmdId));
  const allowed = (author === null || (found.sits && found.signedIn)) && (epoch === null || found.newest);
  return fits && here && unused && allowed ? null : whyNot(append, found);
}

function movedTalk(append: Append, held: Held | undefined): StoredTalk {
  const { talkId, roomId, expectedSeq, events, chainHead, status, opening, erases } = append;
  return {
    ...{ talkId, roomId, chainHead, status },
    key: opening?.key ?? held?.talk.key ?? null,
    headSeq: expectedSeq + events.length,
    lastAt: events.at(-1)?.at ?? instant(0),
    nextDeadline: erases ? null : append.nextDeadline,
  };
}

const eventsOf = (append: Append, held: Held | undefined): readonly LoggedEvent[] => [
  ...(held?.events ?? []),
  ...append.events,
];

function erased({ erases }: Append, held: Held): Held {
  if (erases === undefined) return held;
  const off = held.events.find(({ happening }) => happening.kind === "WentOffTheRecord")?.seq ?? null;
  const earlier = earlierWordings(held.events);
  const kept = (event: LoggedEvent) =>
    !earlier.has(event.seq) && staysWritten({ keep: erases, offTheRecordSince: off }, event);
  return {
    talk: erases === "everything" ? held.talk : { ...held.talk, key: null },
    events: held.events.map((event) => (kept(event) ? event : { ...event, words: null })),
  };
}
