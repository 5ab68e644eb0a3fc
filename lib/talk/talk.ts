import type { Seq } from "../values/ids";
import type { BySeat, Seat } from "../values/seat";
import type { Instant } from "../values/time";
import type { ClockChoice, TalkClock } from "./clock";
import type { Rules } from "./rules";
import type { Answer, Skeleton } from "./skeleton";

/** What both keep of a talk; from the most private. */
export type Keep = "nothing" | "notes" | "everything";

/** What one partner has settled while gathering. */
export type Choices = { readonly clock: ClockChoice | null; readonly keep: Keep | null; readonly ready: boolean };

/** What one seat has done in the step at hand. What was wished is in no log, and so not here. */
export type StepAct =
  | { readonly did: "nothing" }
  | { readonly did: "sent" }
  | { readonly did: "passed" }
  | { readonly did: "wished" }
  | { readonly did: "answered"; readonly answer: Answer };

/** The step at hand. `stepNo` grows with each step entered and is never used twice. */
export type CurrentStep = {
  readonly partNo: number;
  readonly stepId: string;
  readonly stepNo: number;
  /** The place in the log that led here; what is said at this step stands after it. */
  readonly since: Seq;
  readonly acts: BySeat<StepAct>;
  readonly clock: TalkClock | null;
  readonly timeAsked: boolean;
};

/** The turn at hand; its counters start anew with each turn. Number 0 is what comes before the first. */
export type CurrentTurn = {
  readonly turnNo: number;
  readonly speaker: Seat;
  /** Which turn of its part, from 1; 0 in what comes before the first. */
  readonly inPart: number;
  readonly spoken: number;
  /** How many turns just before this one passed without a word. */
  readonly quiet: number;
  /** How often each answer was given, by `step:answer`. */
  readonly answered: { readonly [stepAndAnswer: string]: number };
  readonly extensions: number;
  readonly signals: number;
};

/** When the two mean to come back, who named it, and whether the other has moved it. */
export type Return = { readonly by: Seat; readonly until: Instant; readonly moved: boolean };

/** Why a talk stands still. Nobody's name is in it but whose time-out it is. */
export type Pause =
  | ({ readonly cause: "time-out"; readonly calledAt: Instant } & Return)
  | { readonly cause: "away"; readonly since: Instant }
  | { readonly cause: "outage"; readonly since: Instant };

type Known = {
  readonly skeleton: Skeleton;
  readonly rules: Rules;
  /** Grows when the rules change; "ready" names the one it means. */
  readonly rulesNo: number;
  readonly proposer: Seat;
  readonly seq: Seq;
  readonly at: Instant;
};

/** What every talk that has begun carries, whatever its status. */
export type Going = Known & {
  readonly clockChoice: ClockChoice;
  readonly keep: Keep;
  /** The place after which nothing that is said is kept; null where all is on the record. */
  readonly offTheRecordSince: Seq | null;
  readonly first: Seat;
  readonly turnsAgreed: number;
  readonly step: CurrentStep;
  readonly turn: CurrentTurn;
  /** The last step is done; the close is the next thing in the log. */
  readonly over: boolean;
  readonly began: Instant;
};

export type Gathering = Known & { readonly status: "gathering"; readonly choices: BySeat<Choices> };
export type Running = Going & { readonly status: "running" };
export type Paused = Going & { readonly status: "paused"; readonly pause: Pause; readonly back: BySeat<boolean> };
export type Resting = Going & {
  readonly status: "resting";
  readonly since: Instant;
  readonly back: BySeat<boolean>;
  /** The other day that one of the two named; null where a pause grew long. */
  readonly meet: Return | null;
};
export type Closed = Known & {
  readonly status: "closed";
  readonly cause: ClosedCause;
  readonly keep: Keep;
  /** The place after which nothing was kept; null where all was on the record. */
  readonly offTheRecordSince: Seq | null;
  readonly began: Instant | null;
  /** What was said after this place was never shown to the other, and is not any more; null where nothing was. [S7] */
  readonly withheldSince: Seq | null;
};

/** How a talk came to its close. */
export type ClosedCause = "finished" | "ended" | "lapsed" | "room-closed";

/** One structured conversation as both browsers and the server fold it from the log. */
export type Talk = Gathering | Running | Paused | Resting | Closed;

/** A talk that has begun and not yet closed. */
export type Begun = Running | Paused | Resting;
