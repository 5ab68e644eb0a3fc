import type { Seq } from "../values/ids";
import type { BySeat, Seat } from "../values/seat";
import type { Instant } from "../values/time";
import type { ClockChoice, TalkClock } from "./clock";
import type { Answer, Rules, Skeleton } from "./skeleton";

/** What both keep of a talk; from the most private. */
export type Keep = "nothing" | "notes" | "everything";

/** What one partner has settled while gathering. */
export type Choices = { readonly clock: ClockChoice | null; readonly keep: Keep | null; readonly ready: boolean };

/** What one seat has done in the step at hand. */
export type StepAct =
  | { readonly did: "nothing" }
  | { readonly did: "sent" }
  | { readonly did: "passed" }
  | { readonly did: "answered"; readonly answer: Answer };

/** The step at hand. `stepNo` grows with each step entered and is never used twice. */
export type CurrentStep = {
  readonly partNo: number;
  readonly stepId: string;
  readonly stepNo: number;
  readonly acts: BySeat<StepAct>;
  readonly clock: TalkClock | null;
  readonly timeAsked: boolean;
};

/** The turn at hand; its counters start anew with each turn. */
export type CurrentTurn = {
  readonly turnNo: number;
  readonly speaker: Seat;
  readonly spoken: number;
  /** How often each answer was given, by `step:answer`. */
  readonly answered: { readonly [stepAndAnswer: string]: number };
  readonly extensions: number;
  readonly signals: number;
};

/** Why a talk stands still. Nobody's name is in it. */
export type Pause =
  | {
      readonly cause: "time-out";
      readonly by: Seat;
      readonly calledAt: Instant;
      readonly until: Instant;
      readonly moved: boolean;
    }
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
export type Resting = Going & { readonly status: "resting"; readonly since: Instant; readonly back: BySeat<boolean> };
export type Closed = Known & {
  readonly status: "closed";
  readonly cause: ClosedCause;
  readonly keep: Keep;
  readonly began: Instant | null;
};

/** How a talk came to its close. */
export type ClosedCause = "finished" | "ended" | "lapsed" | "room-closed";

/** One structured conversation as both browsers and the server fold it from the log. */
export type Talk = Gathering | Running | Paused | Resting | Closed;

/** A talk that has begun and not yet closed. */
export type Begun = Running | Paused | Resting;
