import { otherSeat, type Seat } from "../values/seat";
import type { Instant } from "../values/time";
import { answersOpenTo, isActing, mayPutDifferently, partAt, seatsOf, stepAtHand } from "./places";
import { mayAskTime } from "./refusalOf";
import { returnNamed } from "./returning";
import type { Answer, Input, Shown, StepKind } from "./skeleton";
import type { Running, Talk } from "./talk";

/** What this seat may do at a running step: everything here is accepted, everything else refused. */
export type StepView = {
  readonly id: string;
  readonly kind: StepKind;
  readonly partId: string;
  readonly input: Input;
  readonly shown: Shown;
  readonly stepNo: number;
  readonly turnNo: number;
  readonly speaker: Seat;
  /** `acting`: this seat is asked. `waiting`: the other is. `done`: this seat has acted, the other has yet to. */
  readonly part: "acting" | "waiting" | "done";
  readonly maySay: boolean;
  /** Sending does not end the step: one may go on. */
  readonly mayStay: boolean;
  /** What this seat has sent may still get other words. */
  readonly mayPutDifferently: boolean;
  readonly mayPass: boolean;
  readonly answers: readonly { readonly answer: Answer; readonly words: boolean }[];
  readonly mayAskTime: boolean;
  readonly mayGiveTime: boolean;
  readonly maySignal: boolean;
};

/** A running step as this seat sees it. [T5] */
export const stepView = (talk: Running, seat: Seat): StepView => {
  const step = stepAtHand(talk);
  const mine = seatsOf(step.by, talk.turn).includes(seat);
  const acting = isActing(talk, seat);
  return {
    id: step.id,
    kind: step.kind,
    partId: partAt(talk.skeleton, talk.step.partNo)?.id ?? "",
    input: talk.rules.input === "in-person" ? "in-person" : step.input,
    shown: step.shown,
    stepNo: talk.step.stepNo,
    turnNo: talk.turn.turnNo,
    speaker: talk.turn.speaker,
    part: acting ? "acting" : mine ? "done" : "waiting",
    maySay: acting && step.sent !== null,
    mayStay: acting && step.sent === "stay",
    mayPutDifferently: mayPutDifferently(talk, seat),
    mayPass: acting && step.passed !== null,
    answers: answersOpenTo(talk, seat).map(({ answer, words }) => ({ answer, words })),
    mayAskTime: mine && mayAskTime(talk),
    mayGiveTime: !mine && talk.step.timeAsked && step.meanwhile.includes("giveTime"),
    maySignal:
      (!acting || step.by === "each") &&
      step.meanwhile.includes("signal") &&
      talk.turn.signals < talk.rules.signalsPerTurn,
  };
};

/** Whether this seat may come back from a pause at `now`. [P3] */
export const mayComeBack = (talk: Talk, seat: Seat, now: Instant): boolean => {
  if (talk.status === "resting") return !talk.back[seat];
  if (talk.status !== "paused" || talk.back[seat]) return false;
  return talk.pause.cause !== "time-out" || now >= talk.pause.until;
};

/** Whether this seat may still move the return that the other has named. [P2] [P7] */
export const mayMoveReturn = (talk: Talk, seat: Seat): boolean => {
  const named = returnNamed(talk);
  return named !== null && !named.moved && named.by === otherSeat(seat);
};

/** Whether either may put the talk off to another day, at `now`. [P7] */
export const mayPutOff = (talk: Talk, now: Instant): boolean => {
  if (talk.status === "gathering" || talk.status === "closed") return false;
  return talk.status !== "resting" || talk.meet === null || now >= talk.meet.until;
};

/** Whether a resumed talk still counts down to its clock's running. [C7] */
export const isCountingDown = (talk: Running, now: Instant): boolean => {
  const since = talk.step.clock?.since ?? null;
  return since !== null && since > now;
};
