import type { Refusal } from "../talk/refusal";
import type { CommandId, Seq, TalkId } from "../values/ids";
import type { ChainHead, Sealed } from "../values/sealed";
import type { CommandMessage } from "../wire/messages";

/** A command on its way, as this device keeps it: the very bytes each retry sends. [L9] */
export type OutboxEntry = {
  readonly message: CommandMessage;
  /** What was written, sealed to oneself under `outboxDraft`, so that refused words can be given back. */
  readonly text: Sealed | null;
  /** When it was sent, by the device's date: the tries of the last minute. */
  readonly attempts: readonly number[];
  /** When it may be sent again, unless the line opens anew before. */
  readonly notBefore: number;
};

/** Words that were refused for good. */
export type GivenBackEntry = {
  readonly message: CommandMessage;
  readonly text: Sealed;
  readonly refusal: Refusal;
};

/** A text sealed to oneself, kept under its name. */
export type StoredDraft = { readonly name: string; readonly sealed: Sealed; readonly at: number };

/** Under which name an outbox entry's text is sealed. */
export const outboxDraft = (cmdId: CommandId): string => `outbox:${cmdId}`;

/** Commands of this account on their way, each talk's in the order of the taps. */
export type OutboxStore = {
  /** Puts a command last and drops the draft it was written in, both or neither. */
  readonly put: (entry: OutboxEntry, clears: string | null) => Promise<void>;
  readonly list: () => Promise<readonly OutboxEntry[]>;
  /** The longest waiting of a talk. */
  readonly first: (talkId: TalkId) => Promise<OutboxEntry | null>;
  readonly attempted: (cmdId: CommandId, tries: Pick<OutboxEntry, "attempts" | "notBefore">) => Promise<void>;
  /** It is in the log. */
  readonly settle: (cmdId: CommandId) => Promise<void>;
  /** Refused for good: leaves the outbox, and its words are given back, both or neither. */
  readonly giveBack: (cmdId: CommandId, refusal: Refusal) => Promise<void>;
  readonly givenBack: () => Promise<readonly GivenBackEntry[]>;
  readonly letGo: (cmdId: CommandId) => Promise<void>;
};

/** What is being written, and thoughts held back. */
export type DraftStore = {
  readonly draft: (name: string) => Promise<StoredDraft | null>;
  readonly draftsUnder: (prefix: string) => Promise<readonly StoredDraft[]>;
  readonly putDraft: (draft: StoredDraft) => Promise<void>;
  readonly dropDraft: (name: string) => Promise<void>;
};

/** How far this device has seen a talk's log, and the chain's head there. Nothing in it can be read. */
export type SeenLog = { readonly talkId: TalkId; readonly seq: Seq; readonly head: ChainHead };

/** What a device remembers of logs, so that no server takes back between two visits what was seen. [U8] */
export type SeenStore = {
  readonly seenLog: (talkId: TalkId) => Promise<SeenLog | null>;
  /** Remembers the furthest place. */
  readonly sawLog: (seen: SeenLog) => Promise<void>;
};

/** Where it is kept: on the device, for all its tabs, or with one tab alone, so that nothing stays when it is closed. */
export type Keeping = "device" | "tab";

/** All that a device keeps for an account: sealed words and places, nothing readable. */
export type LineStore = OutboxStore &
  DraftStore &
  SeenStore & {
    /** Drops all of a talk at once; gives the names of the drafts that were dropped. */
    readonly forgetTalk: (talkId: TalkId) => Promise<readonly string[]>;
    readonly close: () => void;
  };
