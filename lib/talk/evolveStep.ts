import { bothSeats, withSeat } from "../values/seat";
import type { Instant, Millis } from "../values/time";
import { advance } from "./advance";
import { lengthenClock } from "./clock";
import type { TalkEvent } from "./event";
import { actorOf } from "./narrow";
import { answerKey, isAtLimit, seatsOf, stepAtHand } from "./places";
import type { Answer, AnswerRule, Goal } from "./skeleton";
import type { Running, StepAct } from "./talk";

const acted = (talk: Running, event: TalkEvent, act: StepAct): Running => ({
  ...talk,
  step: { ...talk.step, acts: withSeat(talk.step.acts, actorOf(event), act) },
});

const isDone = (talk: Running): boolean =>
  seatsOf(stepAtHand(talk).by, talk.turn).every((seat) => talk.step.acts[seat].did !== "nothing");

const advanceWhenDone = (talk: Running, goal: Goal | null, at: Instant): Running =>
  goal !== null && isDone(talk) ? advance(talk, goal, at) : talk;

/** Something was said at the step at hand. [S3] */
export const said = (talk: Running, event: TalkEvent): Running => {
  const step = stepAtHand(talk);
  const spoken = talk.turn.spoken + (step.kind === "statement" ? 1 : 0);
  const next = acted({ ...talk, turn: { ...talk.turn, spoken } }, event, { did: "sent" });
  return advanceWhenDone(next, step.sent, event.at);
};

/** A step left out by the one who was asked. Where something was said before, passing leads where silence at the clock's end would. */
export const passed = (talk: Running, event: TalkEvent): Running => {
  const step = stepAtHand(talk);
  const goal = step.clock && talk.turn.spoken > 0 && step.by === "speaker" ? step.clock.ranOut.afterWords : step.passed;
  return advanceWhenDone(acted(talk, event, { did: "passed" }), goal, event.at);
};

/** An answer: alone it ends the step, or together with the other's same answer. [S4] [T9] */
export const answered = (talk: Running, event: TalkEvent, answer: Answer): Running => {
  const step = stepAtHand(talk);
  const rule = step.answers.find((each) => each.answer === answer);
  if (!rule) throw new Error(`no answer ${answer} at ${step.id}`);
  const next = acted(talk, event, { did: "answered", answer });
  if (rule.needs === "both" && !bothSeats(next.step.acts, (act) => act.did === "answered" && act.answer === answer))
    return next;
  return advance(counted(next, step.id, rule), goalOf(talk, step.id, rule), event.at);
};

const goalOf = (talk: Running, stepId: string, rule: AnswerRule): Goal =>
  rule.beyond !== null && isAtLimit(talk, stepId, rule) ? rule.beyond : rule.goal;

const counted = (talk: Running, stepId: string, rule: AnswerRule): Running => {
  const key = answerKey(stepId, rule.answer);
  const times = (talk.turn.answered[key] ?? 0) + 1;
  return { ...talk, turn: { ...talk.turn, answered: { ...talk.turn.answered, [key]: times } } };
};

/** A firm clock's end: on to saying back what was said before, or on to the next turn where nothing was. [C3] [S5] */
export const ranOut = (talk: Running, at: Instant): Running => {
  const { clock } = stepAtHand(talk);
  if (!clock) throw new Error("time ran out at a step without a clock");
  return advance(talk, talk.turn.spoken > 0 ? clock.ranOut.afterWords : clock.ranOut.inSilence, at);
};

export const timeAsked = (talk: Running): Running => ({ ...talk, step: { ...talk.step, timeAsked: true } });

export const timeGiven = (talk: Running, length: Millis): Running => ({
  ...talk,
  turn: { ...talk.turn, extensions: talk.turn.extensions + 1 },
  step: { ...talk.step, timeAsked: false, clock: talk.step.clock && lengthenClock(talk.step.clock, length) },
});

export const signalled = (talk: Running): Running => ({
  ...talk,
  turn: { ...talk.turn, signals: talk.turn.signals + 1 },
});
