import type { Act, ActType } from "../talk/command";
import type { TalkEvent } from "../talk/event";
import type { Refusal } from "../talk/refusal";
import type { AccountId, CommandId, RoomId, Seq, SignInId, TalkId } from "../values/ids";
import type { ChainHead, Sealed, WordsHash, WrappedKey } from "../values/sealed";
import type { BySeat, Seat } from "../values/seat";
import type { Instant, Millis } from "../values/time";

/** The protocol's version; the server speaks this one and refuses others with `upgrade`. */
export const PROTOCOL = 1;

/** What opens a talk's words: the talk key under the room's epoch. */
export type TalkKey = { readonly epoch: number; readonly wrappedKey: WrappedKey };

/** A command as it travels. `words` are sealed under its place; `baseSeq` and the chain's head there are bound into them. */
export type CommandMessage = {
  readonly v: number;
  readonly talkId: TalkId;
  readonly cmdId: CommandId;
  readonly turnNo: number;
  readonly stepNo: number;
  readonly baseSeq: Seq;
  readonly epoch: number;
  readonly act: Act;
  readonly words: Sealed | null;
  /** Only with `propose`: where the talk belongs and its key. */
  readonly opening: { readonly roomId: RoomId; readonly key: TalkKey } | null;
};

/** An event as it travels and is stored: the happening, and where its words were sealed. */
export type LoggedEvent = TalkEvent & {
  readonly cmdId: CommandId;
  readonly author: AccountId | "care";
  /** The command's type, bound into the words; the happening's kind where no partner asked. */
  readonly type: ActType | "care";
  readonly turnNo: number;
  readonly baseSeq: Seq;
  readonly epoch: number;
  readonly wordsHash: WordsHash;
  /** Null where nothing was written, or where it has been erased. */
  readonly words: Sealed | null;
};

/** The type that words are sealed under while they are being written. No act has it: they open as nothing that was said. [S12] */
export const AS_WRITTEN = "write";

/** What is being written, as it travels: never stored. `words` are sealed under its place; null: nothing is there any more. */
export type Writing = {
  readonly talkId: TalkId;
  readonly cmdId: CommandId;
  readonly turnNo: number;
  readonly stepNo: number;
  readonly baseSeq: Seq;
  readonly epoch: number;
  readonly words: Sealed | null;
};

export type Ack =
  | { readonly ok: true; readonly seq: Seq; readonly at: Instant; readonly repeated: boolean }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      readonly retryAfter: Millis | null;
      readonly headSeq: Seq;
      readonly now: Instant;
    };

/** A page of a talk's log. */
export type LogPage = {
  readonly ok: true;
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  readonly key: TalkKey | null;
  readonly events: readonly LoggedEvent[];
  readonly headSeq: Seq;
  readonly more: boolean;
  readonly seat: Seat;
  readonly present: BySeat<boolean>;
  readonly now: Instant;
};

export type Refused = Extract<Ack, { ok: false }>;

export type Head = {
  readonly talkId: TalkId;
  readonly headSeq: Seq;
  readonly chainHead: ChainHead;
  readonly deadline: Instant | null;
  readonly present: BySeat<boolean>;
  readonly now: Instant;
};

/** What a browser may ask, each with its answer. */
export type Asks = {
  readonly command: (message: CommandMessage, answer: (ack: Ack) => void) => void;
  /** Take the chair in a talk: be counted as here, and get what was missed after `since`. */
  readonly join: (
    message: { v: number; talkId: TalkId; since: Seq },
    answer: (page: LogPage | Refused) => void,
  ) => void;
  /** Get up from the chair; the line stays open. */
  readonly leave: (message: { v: number; talkId: TalkId }) => void;
  readonly since: (
    message: { v: number; talkId: TalkId; after: Seq },
    answer: (page: LogPage | Refused) => void,
  ) => void;
  readonly probe: (answer: (now: Instant) => void) => void;
  /** Lets the other read along at a step that is shown as it is written. It may be lost, and nobody waits for it. [S12] */
  readonly write: (message: Writing & { v: number }) => void;
};

/** What a browser hears. */
export type Tells = {
  readonly event: (message: { talkId: TalkId; event: LoggedEvent }) => void;
  readonly head: (message: Head) => void;
  /** What the one in `seat` is writing at this moment. It may be lost on the way, and stands in no log. [S12] */
  readonly written: (message: Writing & { seat: Seat }) => void;
  /** Something in the room changed (a seat, a key, a topic, a talk): fetch it again. */
  readonly room: (message: { roomId: RoomId }) => void;
  readonly ended: (message: { signInId: SignInId }) => void;
  /** The server is going away for a moment; come back after `delay`. */
  readonly drain: (message: { delay: Millis }) => void;
};
