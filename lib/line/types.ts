import type { Act } from "../talk/command";
import type { Refusal } from "../talk/refusal";
import type { Talk } from "../talk/talk";
import type { StepView } from "../talk/view";
import type { AccountId, CommandId, RoomId, Seq, TalkId } from "../values/ids";
import type { BySeat, Seat } from "../values/seat";
import type { Instant } from "../values/time";
import type { Ack, CommandMessage, LoggedEvent, LogPage, Refused, Tells, Writing } from "../wire/messages";
import type { Broken } from "./broken";
import type { SeenStore } from "./store";

/** A value that changes, fit for useSyncExternalStore: `snapshot` gives the same object until something changed. */
export type Observable<T> = {
  readonly subscribe: (changed: () => void) => () => void;
  readonly snapshot: () => T;
};

/** `reconnecting` only after 3 s without the line: a blink is not worth a word. `upgrade`: this page is too old, load it anew. */
export type Connection = "connecting" | "here" | "reconnecting" | "signed-out" | "upgrade";

/** What the server says under a name. */
export type Told<Name extends keyof Tells> = Parameters<Tells[Name]>[0];

/** The line to the server. An answer is "lost" when none came: what was asked may have happened or not. */
export type Line = {
  readonly connection: Observable<Connection>;
  /** Whether something can be sent this moment. */
  readonly isOpen: () => boolean;
  readonly command: (message: CommandMessage) => Promise<Ack | "lost">;
  readonly join: (talkId: TalkId, since: Seq) => Promise<LogPage | Refused | "lost">;
  readonly since: (talkId: TalkId, after: Seq) => Promise<LogPage | Refused | "lost">;
  readonly leave: (talkId: TalkId) => void;
  /** May be lost; nothing tells. */
  readonly write: (writing: Writing) => void;
  readonly probe: () => Promise<Instant | "lost">;
  readonly hear: <Name extends keyof Tells>(name: Name, listener: (message: Told<Name>) => void) => () => void;
  /** Called each time the line opens anew. */
  readonly onOpen: (listener: () => void) => () => void;
  /** The line looks open and is silent: drop it and come back. */
  readonly reopen: () => void;
  readonly close: () => void;
};

/** The server's time as this screen shows it. For display only: it decides nothing. [C10] */
export type ServerClock = {
  readonly now: () => Instant;
  /** Half the best round trip, in ms: how far off it may be; null before the first probe. */
  readonly error: () => number | null;
  readonly close: () => void;
};

/** What was written at one place of the log. No entry: nothing was written there. */
export type Words =
  | { readonly state: "opening" }
  | { readonly state: "open"; readonly text: string }
  /** The two chose not to keep it. */
  | { readonly state: "not-kept" }
  /** Erased later: by whoever said it, or because less was to be kept. */
  | { readonly state: "erased" }
  /** Shown when both have written, and not before. [S7] */
  | { readonly state: "withheld" }
  /** The keys for it are not here (yet). */
  | { readonly state: "locked" }
  /** Not what was sealed at this place: never shown as anyone's words. */
  | { readonly state: "tampered" };

/** An act that the server has not acknowledged yet: not saved, and never shown as saved. [U1] */
export type Waiting = {
  readonly cmdId: CommandId;
  readonly act: Act;
  readonly turnNo: number;
  readonly stepNo: number;
  /** What was written with it; null for nothing, or where the keys are not here. */
  readonly text: string | null;
  /** What the server last answered, when it asked for patience. */
  readonly refusal: Refusal | null;
};

/** Words that were refused for good and came back to their author. Theirs to keep, to say later, or to let go. [U4] */
export type GivenBack = {
  readonly cmdId: CommandId;
  readonly act: Act;
  readonly turnNo: number;
  readonly stepNo: number;
  readonly text: string | null;
  readonly refusal: Refusal;
};

/** All a talk's screen shows. Immutable; a new object for each change. */
export type TalkSnapshot = {
  readonly talkId: TalkId;
  readonly roomId: RoomId;
  readonly seat: Seat;
  /** Null until the first page came (or before it is proposed). */
  readonly talk: Talk | null;
  readonly events: readonly LoggedEvent[];
  readonly words: ReadonlyMap<Seq, Words>;
  /** What this seat may do at the running step; null where none runs, and when broken. */
  readonly view: StepView | null;
  readonly presence: BySeat<boolean>;
  /** What the partner is writing at this moment, at a step shown as it is written; null otherwise. Nothing that was said. [S12] */
  readonly livePartner: string | null;
  readonly connection: Connection;
  readonly waiting: readonly Waiting[];
  readonly givenBack: readonly GivenBack[];
  /** Something waits because the database is away: "Held safely on this device – not saved yet". */
  readonly heldSafely: boolean;
  /** The log goes on beyond what is shown; it is being fetched. */
  readonly behind: boolean;
  readonly broken: Broken | null;
  /** The last act that was refused for good, and why; null again when the next is acknowledged. */
  readonly lastRefusal: { readonly cmdId: CommandId; readonly act: Act; readonly refusal: Refusal } | null;
  /** Why the talk could not be joined at all. */
  readonly closedTo: "gone" | "unknown" | "signed-out" | "upgrade" | null;
};

/** What became of an act: in the log, or refused for good. */
export type Outcome = { readonly ok: true; readonly seq: Seq } | { readonly ok: false; readonly refusal: Refusal };

/** An act that is safe on this device. `outcome` settles when the server has answered, however late. */
export type Acted = { readonly cmdId: CommandId; readonly outcome: Promise<Outcome> };

/** Why an act was not even put down: no keys to seal it with, the talk broken or not yet here, or no room on this device. */
export type NotPutDown = { readonly notPutDown: "locked" | "broken" | "not-here" | "not-kept" };

/** Whose browser this is, and who sits across. */
export type Self = { readonly accountId: AccountId; readonly seat: Seat; readonly partner: AccountId };

/** One talk, followed. */
export type TalkLine = Observable<TalkSnapshot> & {
  /**
   * Asks for something at the place the talk is at this moment. `text` goes sealed with `propose` (the topic), `say`,
   * `putDifferently`, `signal` and an `answer` that takes words. Resolves once it cannot be lost; the draft of this step is cleared with it.
   */
  readonly act: (act: Act, text?: string) => Promise<Acted | NotPutDown>;
  /** What stands in the composer now, for the partner to read along at a step shown as it is written; does nothing at others. [S12] */
  readonly writing: (text: string) => void;
  /** The person has dealt with words that came back. */
  readonly letGo: (cmdId: CommandId) => Promise<void>;
  /** Get up from the chair and forget every word held in memory. */
  readonly close: () => void;
};

/** What is written at one place of the screen. Another tab may hold the pen: "Continue here" takes it. [D.10] */
export type Draft = { readonly text: string; readonly mine: boolean; readonly loaded: boolean };

/** One composer's draft, sealed on this device within 150 ms of a pause in typing. */
export type DraftLine = Observable<Draft> & {
  readonly write: (text: string) => void;
  readonly takePen: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly close: () => void;
};

/** A thought jotted down instead of interrupting. Stays on this device until said. */
export type HeldThought = { readonly id: string; readonly text: string; readonly at: number };
export type HeldThoughts = Observable<readonly HeldThought[]> & {
  /** False where the keys are not here. */
  readonly hold: (text: string) => Promise<boolean>;
  readonly letGo: (id: string) => Promise<void>;
  readonly close: () => void;
};

/** What was written for a step that has passed and was never sent. */
export type Leftover = { readonly stepNo: number; readonly text: string };

/** Drafts and held thoughts of this account on this device. */
export type Drafts = {
  /** The composer of a step. */
  readonly step: (talkId: TalkId, stepNo: number) => DraftLine;
  /** Any other composer, by a name of its own ("topic:<roomId>"). */
  readonly named: (name: string) => DraftLine;
  readonly leftovers: (talkId: TalkId, stepNo: number) => Promise<readonly Leftover[]>;
  readonly letLeftoverGo: (talkId: TalkId, stepNo: number) => Promise<void>;
  readonly thoughts: (talkId: TalkId) => HeldThoughts;
  /** Everything typed so far, put away now (the page is going). */
  readonly flush: () => Promise<void>;
};

/** All of a signed-in browser's line: one per page. Made by `openBrowserLine` in browserLine.ts. */
export type BrowserLine = {
  readonly line: Line;
  readonly clock: ServerClock;
  readonly drafts: Drafts;
  /** What this device has seen of talks' logs. */
  readonly seen: SeenStore;
  /** Follows a talk, or (`fresh`) one about to be proposed under a new id. `epoch`: the room's newest. */
  readonly openTalk: (talk: {
    readonly talkId: TalkId;
    readonly roomId: RoomId;
    readonly self: Self;
    readonly epoch: number;
    readonly fresh: boolean;
  }) => TalkLine;
  /** Forgets on this device all of talks that were deleted. */
  readonly forget: (talkIds: readonly TalkId[]) => Promise<void>;
  readonly close: () => void;
};
