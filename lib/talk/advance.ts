import { bySeat, otherSeat, type Seat } from "../values/seat";
import { type Instant, millis } from "../values/time";
import { type ClockChoice, startClock, type TalkClock } from "./clock";
import { partAt, stepAtHand } from "./places";
import type { Rules } from "./rules";
import type { Goal, PartSkeleton, StepClock, StepSkeleton } from "./skeleton";
import type { CurrentTurn, Running } from "./talk";

const GENTLEST_FIRST: readonly ClockChoice[] = ["none", "gentle", "firm"];

/** How much longer a clock is that is firm by its nature, for those who would rather have none. [C14] */
const WITHOUT_HURRY = 10;

/** A part that goes until both are quiet ends after this many turns at the latest. */
const MOST_TURNS = 40;

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

const clockFor = ({ clock }: StepSkeleton, choice: ClockChoice, rules: Rules, at: Instant): TalkClock | null => {
  if (clock === null) return null;
  const length = rules.lengths[clock.length];
  if (length === undefined) throw new Error(`no length ${clock.length} in the rules`);
  const times = clock.mode === "firm" && choice === "none" ? WITHOUT_HURRY : 1;
  return startClock(modeOf(clock, choice), millis(length * times), at);
};

const enter = (talk: Running, partNo: number, step: StepSkeleton, at: Instant): Running => ({
  ...talk,
  step: {
    partNo,
    stepId: step.id,
    stepNo: talk.step.stepNo + 1,
    since: talk.seq + 1,
    acts: bySeat({ did: "nothing" }),
    clock: clockFor(step, talk.clockChoice, talk.rules, at),
    timeAsked: false,
  },
});

/** What comes before the first turn: its speaker is who will have it. */
export const beforeTurns = (first: Seat): CurrentTurn => ({
  turnNo: 0,
  speaker: first,
  inPart: 0,
  spoken: 0,
  quiet: 0,
  answered: {},
  extensions: 0,
  signals: 0,
});

/** The talk at the first step of a part; over where there is no such part. [S2] */
export const enterPart = (talk: Running, partNo: number, at: Instant): Running => {
  const part = partAt(talk.skeleton, partNo);
  if (!part) return { ...talk, over: true };
  return part.goes === "once" ? enterFirst(talk, partNo, at) : enterTurn(talk, partNo, { inPart: 1, quiet: 0 }, at);
};

const enterFirst = (talk: Running, partNo: number, at: Instant): Running => {
  const first = partAt(talk.skeleton, partNo)?.steps[0];
  return first ? enter(talk, partNo, first, at) : { ...talk, over: true };
};

type TurnOfPart = { readonly inPart: number; readonly quiet: number };

const enterTurn = (talk: Running, partNo: number, place: TurnOfPart, at: Instant): Running => {
  const { turnNo, speaker: last } = talk.turn;
  const speaker = turnNo === 0 ? last : otherSeat(last);
  return enterFirst({ ...talk, turn: { ...beforeTurns(speaker), turnNo: turnNo + 1, ...place } }, partNo, at);
};

const turnOver = (talk: Running, part: PartSkeleton, at: Instant): Running => {
  const { partNo } = talk.step;
  const { inPart, spoken, quiet: before } = talk.turn;
  const quiet = spoken === 0 ? before + 1 : 0;
  const isLast = (): boolean => {
    switch (part.goes) {
      case "once":
        return true;
      case "agreed":
        return inPart >= talk.turnsAgreed;
      case "until-quiet":
        return quiet >= 2 || inPart >= MOST_TURNS;
      default:
        return inPart >= part.goes;
    }
  };
  return isLast() ? enterPart(talk, partNo + 1, at) : enterTurn(talk, partNo, { inPart: inPart + 1, quiet }, at);
};

const moreTurns = (talk: Running, at: Instant): Running => {
  const upToHere = talk.skeleton.parts.slice(0, talk.step.partNo + 1);
  const partNo = Math.max(
    0,
    upToHere.findLastIndex(({ goes }) => goes === "agreed"),
  );
  const place = { inPart: talk.turnsAgreed + 1, quiet: 0 };
  return enterTurn({ ...talk, turnsAgreed: talk.turnsAgreed + 2 }, partNo, place, at);
};

/** The talk at the place a goal names, its step begun at `at`. [S2] [T10] [T11] */
export const advance = (talk: Running, goal: Goal, at: Instant): Running => {
  const { partNo } = talk.step;
  const part = partAt(talk.skeleton, partNo);
  if (!part) throw new Error(`no part ${partNo}`);
  if (goal === "part-over") return enterPart(talk, partNo + 1, at);
  if (goal === "turn-over") return turnOver(talk, part, at);
  if (goal === "more-turns") return moreTurns(talk, at);
  if ("part" in goal) {
    const named = talk.skeleton.parts.findIndex(({ id }) => id === goal.part);
    if (named < 0) throw new Error(`no part ${goal.part}`);
    return enterPart(talk, named, at);
  }
  const step = part.steps.find((each) => each.id === goal.step);
  if (!step) throw new Error(`no step ${goal.step} after ${stepAtHand(talk).id}`);
  return enter(talk, partNo, step, at);
};
