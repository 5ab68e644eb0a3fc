import type { Happening } from "../../talk/event";
import type { Rules } from "../../talk/rules";
import { type AccountId, type CommandId, newId, type RoomId, type TalkId } from "../../values/ids";
import type { ChainHead, Sealed, WordsHash, WrappedKey } from "../../values/sealed";
import type { Seat } from "../../values/seat";
import { type Instant, instant, millis, minutes } from "../../values/time";
import type { LoggedEvent } from "../../wire/messages";
import type { Append, Author, EventLog } from "../eventLog";

/** Ada in seat a and Ben in seat b of a room with its first key, and what may happen to them. */
export type Pair = { readonly roomId: RoomId; readonly ada: Author; readonly ben: Author };

/** A log and the house around it, as the contract's stories need them. */
export type Setting = {
  readonly log: EventLog;
  readonly pair: () => Promise<Pair>;
  /** Someone signed in who sits in no room. */
  readonly stranger: () => Promise<Author>;
  readonly signOut: (author: Author) => Promise<void>;
  readonly leave: (roomId: RoomId, author: Author) => Promise<void>;
  readonly closeRoom: (roomId: RoomId) => Promise<void>;
  readonly renewKey: (roomId: RoomId, epoch: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The moment the stories begin. */
export const NOON: Instant = instant(Date.UTC(2026, 10, 23, 12));

const RULES: Rules = {
  lengths: { say: minutes(3), sayBack: minutes(2), reply: minutes(2) },
  turns: 4,
  first: "proposer",
  input: "words",
  bells: [],
  grace: millis(2_000),
  extension: minutes(1),
  extensionsPerTurn: 2,
  awayGrace: millis(8_000),
  countdown: millis(3_000),
  timeOutLeast: minutes(20),
  timeOutMost: minutes(1_440),
  restAfter: minutes(30),
  restFor: minutes(10_080),
  signalsPerTurn: 30,
};

export const PROPOSED: Happening = {
  kind: "TalkProposed",
  skeleton: {
    format: "floor-talk",
    version: 2,
    gate: { calm: false, topic: "any" },
    signs: [],
    keeps: null,
    parts: [],
  },
  rules: RULES,
};
export const SAID: Happening = { kind: "Said", step: "say", stepKind: "statement", lastWords: false };
export const TAKEAWAY: Happening = { kind: "Said", step: "takeaway", stepKind: "takeaway", lastWords: false };
export const DIFFERENTLY: Happening = { kind: "PutDifferently", step: "takeaway", stepKind: "takeaway" };
export const RAN_OUT: Happening = { kind: "TimeRanOut", stepNo: 1 };
export const CLOSED: Happening = { kind: "TalkClosed", cause: "finished" };

type Told = {
  readonly by?: Seat;
  readonly author?: AccountId;
  readonly cmdId?: CommandId;
  readonly words?: string;
  readonly epoch?: number;
};

/** One event of a story: said by a partner, or of the server's care. */
export const event = (seq: number, happening: Happening, told: Told = {}): LoggedEvent => ({
  seq,
  at: instant(NOON + seq * 1_000),
  by: told.by ?? null,
  happening,
  cmdId: told.cmdId ?? newId<CommandId>(),
  author: told.author ?? "care",
  type: told.author === undefined ? "care" : "say",
  turnNo: 1,
  baseSeq: seq - 1,
  epoch: told.epoch ?? 1,
  wordsHash: (told.words === undefined ? "" : `hash of ${told.words}`) as WordsHash,
  words: (told.words ?? null) as Sealed | null,
});

/** Events put behind a head, as a host would ask it. */
export function append(pair: Pair, talkId: TalkId, author: Author | null, events: readonly LoggedEvent[]): Append {
  const first = events[0]?.seq ?? 1;
  const opens = first === 1 && events[0]?.happening.kind === "TalkProposed";
  const closes = events.some(({ happening }) => happening.kind === "TalkClosed");
  return {
    ...{ talkId, roomId: pair.roomId, events, author, weight: 10 },
    expectedSeq: first - 1,
    chainHead: `head at ${first + events.length - 1}` as ChainHead,
    nextDeadline: instant(NOON + 600_000),
    status: closes ? "closed" : opens ? "gathering" : "running",
    ...(opens && { opening: { key: { epoch: 1, wrappedKey: "wrapped" as WrappedKey }, format: "floor-talk" } }),
    ...(closes && { erases: "everything" as const }),
  };
}

export const says = (seq: number, by: Seat, { accountId }: Author, told: Omit<Told, "by" | "author"> = {}) =>
  event(seq, SAID, { by, author: accountId, words: `words of ${seq}`, ...told });

/** A talk that Ada has proposed. */
export async function proposed(setting: Setting, pair: Pair): Promise<TalkId> {
  const talkId = newId<TalkId>();
  const opening = event(1, PROPOSED, { by: "a", author: pair.ada.accountId, words: "the topic" });
  const [result] = await setting.log.append([append(pair, talkId, pair.ada, [opening])]);
  if (result?.appended !== true) throw new Error(`the talk was not opened: ${JSON.stringify(result)}`);
  return talkId;
}
