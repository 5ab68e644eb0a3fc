import { bySeat, otherSeat, type Seat } from "../values/seat";
import type { Instant } from "../values/time";
import type { ClockChoice } from "./clock";
import { startClock, type TalkClock } from "./clock";
import { partAt, stepAtHand } from "./places";
import type { Goal, Rules, StepClock, StepSkeleton } from "./skeleton";
import type { CurrentTurn, Running } from "./talk";

const GENTLEST_FIRST: readonly ClockChoice[] = ["none", "gentle", "firm"];

/** The gentler of two choices. [G4] */
export const gentlerOf = (one: ClockChoice, two: ClockChoice): ClockChoice =>
  GENTLEST_FIRST.indexOf(one) <= GENTLEST_FIRST.indexOf(two) ? one : two;

const modeOf = (clock: StepClock, choice: ClockChoice): ClockChoice => {
  switch (clock.mode) {
    case "chosen":
      return choice;
    case "gentle":
      return gentlerOf("gentle", choice);
    case "firm":
      return "firm";
  }
};

/** The clock of a step as it starts at `at`; null where the step has none. */
export const clockFor = (step: StepSkeleton, choice: ClockChoice, rules: Rules, at: Instant): TalkClock | null =>
  step.clock && startClock(modeOf(step.clock, choice), rules.lengths[step.clock.length], at);

const enter = (talk: Running, partNo: number, step: StepSkeleton, at: Instant): Running => ({
  ...talk,
  step: {
    partNo,
    stepId: step.id,
    stepNo: talk.step.stepNo + 1,
    acts: bySeat({ did: "nothing" }),
    clock: clockFor(step, talk.clockChoice, talk.rules, at),
    timeAsked: false,
  },
});

/** A turn with its counters at nothing. */
export const freshTurn = (turnNo: number, speaker: Seat): CurrentTurn => ({
  turnNo,
  speaker,
  spoken: 0,
  answered: {},
  extensions: 0,
  signals: 0,
});

const enterPart = (talk: Running, partNo: number, at: Instant): Running => {
  const first = partAt(talk.skeleton, partNo)?.steps[0];
  return first ? enter(talk, partNo, first, at) : { ...talk, over: true };
};

const nextTurn = (talk: Running, partNo: number, at: Instant): Running => {
  const turn = freshTurn(talk.turn.turnNo + 1, otherSeat(talk.turn.speaker));
  return enterPart({ ...talk, turn }, partNo, at);
};

const turnsPartBefore = (talk: Running): number => {
  for (let partNo = talk.step.partNo; partNo >= 0; partNo -= 1) {
    if (partAt(talk.skeleton, partNo)?.goes === "turns") return partNo;
  }
  return 0;
};

/** The talk at the place a goal names, its step begun at `at`. [S2] [T10] [T11] */
export const advance = (talk: Running, goal: Goal, at: Instant): Running => {
  const { partNo } = talk.step;
  if (goal === "part-over") return enterPart(talk, partNo + 1, at);
  if (goal === "turn-over")
    return talk.turn.turnNo < talk.turnsAgreed ? nextTurn(talk, partNo, at) : enterPart(talk, partNo + 1, at);
  if (goal === "more-turns") return nextTurn({ ...talk, turnsAgreed: talk.turnsAgreed + 2 }, turnsPartBefore(talk), at);
  const step = partAt(talk.skeleton, partNo)?.steps.find((each) => each.id === goal.step);
  if (!step) throw new Error(`no step ${goal.step} after ${stepAtHand(talk).id}`);
  return enter(talk, partNo, step, at);
};
