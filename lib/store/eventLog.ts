import type { Keep, Talk } from "../talk/talk";
import type { AccountId, RoomId, Seq, SignInId, TalkId } from "../values/ids";
import type { ChainHead } from "../values/sealed";
import type { Instant } from "../values/time";
import type { LoggedEvent, TalkKey } from "../wire/messages";

/** The head of a talk's log, as it is kept. */
export type StoredTalk = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  /** Null once it is erased. */
  readonly key: TalkKey | null;
  readonly headSeq: Seq;
  readonly chainHead: ChainHead;
  readonly lastAt: Instant;
  /** When the clock next acts by itself. */
  readonly nextDeadline: Instant | null;
  readonly status: Talk["status"];
};

/** Who wrote: the seat and the sign-in are looked at in the moment of the writing. [M2] */
export type Author = { readonly accountId: AccountId; readonly signInId: SignInId };

/** Events to be put behind the head of one talk, all or none. */
export type Append = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  /** The head these events were decided on; 0 opens the talk. */
  readonly expectedSeq: Seq;
  /** In order, the first at `expectedSeq + 1`; times never go back. */
  readonly events: readonly LoggedEvent[];
  /** The chain's head after the last of them. The log trusts it. */
  readonly chainHead: ChainHead;
  readonly nextDeadline: Instant | null;
  readonly status: Talk["status"];
  /** Bytes of sealed words that these events add. */
  readonly weight: number;
  /** Null where no partner asked. */
  readonly author: Author | null;
  /** Only with the first events of a talk. */
  readonly opening?: { readonly key: TalkKey; readonly format: string };
  /** Set exactly when the talk closes: what is kept of it. The rest is erased with the same commit. */
  readonly erases?: Keep;
};

/**
 * Why nothing was appended. conflict: the head has moved, read on and decide again · repeated: the command is in the log,
 * at `seq` · another-talk: the room has a live talk already · gone: no seat in this room, the room is closed, or
 * somebody else's id · signed-out · stale-epoch: words under an older key than the room's newest.
 */
export type NotAppended =
  | {
      readonly appended: false;
      readonly why: "conflict" | "another-talk" | "gone" | "signed-out" | "stale-epoch";
    }
  | { readonly appended: false; readonly why: "repeated"; readonly seq: Seq };

export type AppendResult = { readonly appended: true } | NotAppended;

/** The ordered record of all talks. What happened never changes; words leave only when a talk closes. */
export type EventLog = {
  /** One statement for many talks, each at most once; one talk's conflict never touches another's. */
  readonly append: (batch: readonly Append[]) => Promise<readonly AppendResult[]>;
  /** A talk with its whole log; null where there is none. */
  readonly load: (
    talkId: TalkId,
  ) => Promise<{ readonly talk: StoredTalk; readonly events: readonly LoggedEvent[] } | null>;
  readonly after: (
    talkId: TalkId,
    seq: Seq,
    limit: number,
  ) => Promise<{ readonly events: readonly LoggedEvent[]; readonly headSeq: Seq }>;
  /** Talks whose deadline has passed, the longest waiting first. */
  readonly overdue: (now: Instant, limit: number) => Promise<readonly TalkId[]>;
  /** Talks whose course an absent service would hold up: gathering, running, paused. */
  readonly live: () => Promise<readonly TalkId[]>;
  /** The database's clock. */
  readonly now: () => Promise<Instant>;
  /** Notes that this node is alive, by the database's clock. */
  readonly beat: (node: string, at: Instant) => Promise<void>;
  /** When any node was last alive; null before the first beat of all. */
  readonly lastBeat: () => Promise<Instant | null>;
};
