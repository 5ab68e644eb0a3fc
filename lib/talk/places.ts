import { otherSeat, SEATS, type Seat } from "../values/seat";
import type { AnswerRule, PartSkeleton, Place, Skeleton, StepSkeleton } from "./skeleton";
import type { Begun, CurrentTurn, Talk } from "./talk";

/** The seats that act in a place of this turn. */
export const seatsOf = (place: Place, turn: CurrentTurn): readonly Seat[] => {
  switch (place) {
    case "speaker":
      return [turn.speaker];
    case "listener":
      return [otherSeat(turn.speaker)];
    case "each":
      return SEATS;
    case "nobody":
      return [];
  }
};

/** The part numbered `partNo`; absent past the last one. */
export const partAt = (skeleton: Skeleton, partNo: number): PartSkeleton | undefined => skeleton.parts[partNo];

/** The step at hand, as data. A talk is never at a step its skeleton lacks. [S1] */
export const stepAtHand = (talk: Begun): StepSkeleton => {
  const step = partAt(talk.skeleton, talk.step.partNo)?.steps.find((each) => each.id === talk.step.stepId);
  if (!step) throw new Error(`no step ${talk.step.stepId} in part ${talk.step.partNo}`);
  return step;
};

/** Whether what is answered at a step is a wish: told to nobody, until both have told theirs. [S8] */
export const isWish = (step: StepSkeleton): boolean => step.shown === "when-both" && step.answers.length > 0;

/** Whether this seat has yet to act in the step at hand; at a step one may send at again and again, until it passes. */
export const isActing = (talk: Begun, seat: Seat): boolean => {
  const step = stepAtHand(talk);
  const { did } = talk.step.acts[seat];
  return (
    seatsOf(step.by, talk.turn).includes(seat) && (did === "nothing" || (step.sent === "stay" && did === "answered"))
  );
};

/** Whether this seat may still change the words of what it has sent at the step at hand. [N7] */
export const mayPutDifferently = (talk: Begun, seat: Seat): boolean =>
  stepAtHand(talk).meanwhile.includes("putDifferently") && talk.step.acts[seat].did === "sent";

/** Who may write or answer now. Derived from the step; changes only by an event of the step. [T1] */
export const floorOf = (talk: Talk): Seat | "both" | "none" => {
  if (talk.status !== "running") return "none";
  const acting = SEATS.filter((seat) => isActing(talk, seat));
  if (acting.length === 2) return "both";
  return acting[0] ?? "none";
};

export const answerKey = (stepId: string, answer: string): string => `${stepId}:${answer}`;

/** Whether an answer has been given as often as leads to its goal. [T9] */
export const isAtLimit = (talk: Begun, stepId: string, rule: AnswerRule): boolean =>
  rule.limit !== null && (talk.turn.answered[answerKey(stepId, rule.answer)] ?? 0) >= rule.limit;

/** The answers open to this seat at the step at hand. */
export const answersOpenTo = (talk: Begun, seat: Seat): readonly AnswerRule[] => {
  const step = stepAtHand(talk);
  const given = talk.step.acts[seat];
  return step.answers.filter(
    (rule) =>
      seatsOf(rule.of, talk.turn).includes(seat) &&
      !(isAtLimit(talk, step.id, rule) && rule.beyond === null) &&
      given.did !== "wished" &&
      !(given.did === "answered" && given.answer === rule.answer),
  );
};
