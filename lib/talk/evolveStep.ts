import { bothSeats, withSeat } from "../values/seat";
import type { Instant, Millis } from "../values/time";
import { advance } from "./advance";
import { lengthenClock } from "./clock";
import type { TalkEvent } from "./event";
import { actorOf, notOf } from "./narrow";
import { answerKey, isAtLimit, mayPutDifferently, seatsOf, stepAtHand } from "./places";
import type { Answer, AnswerRule, ByWords, Goal, StepSkeleton } from "./skeleton";
import type { Running, StepAct } from "./talk";

const acted = (talk: Running, event: TalkEvent, act: StepAct): Running => ({
  ...talk,
  step: { ...talk.step, acts: withSeat(talk.step.acts, actorOf(event), act) },
});

const isDone = (talk: Running): boolean =>
  seatsOf(stepAtHand(talk).by, talk.turn).every((seat) => talk.step.acts[seat].did !== "nothing");

const advanceWhenDone = (talk: Running, goal: Goal | null, at: Instant): Running =>
  goal !== null && isDone(talk) ? advance(talk, goal, at) : talk;

const byWords = (talk: Running, { afterWords, inSilence }: ByWords): Goal =>
  talk.turn.spoken > 0 ? afterWords : inSilence;

/** Something was said at the step at hand. Where one may go on saying, nothing else changes. [S3] */
export const said = (talk: Running, event: TalkEvent): Running => {
  const { sent } = stepAtHand(talk);
  const spoken = { ...talk, turn: { ...talk.turn, spoken: talk.turn.spoken + 1 } };
  if (sent === "stay") return acted(spoken, event, { did: "nothing" });
  return advanceWhenDone(acted(spoken, event, { did: "sent" }), sent, event.at);
};

/** Whoever sent theirs has put it differently: nothing else of the talk moves. [N7] */
export const wordedAnew = (talk: Running, event: TalkEvent): Running => {
  if (!mayPutDifferently(talk, actorOf(event))) throw notOf("a step at which nothing of theirs stands", event);
  return talk;
};

/** A step left out by the one who was asked. */
export const passed = (talk: Running, event: TalkEvent): Running => {
  const { passed } = stepAtHand(talk);
  return advanceWhenDone(acted(talk, event, { did: "passed" }), passed && byWords(talk, passed), event.at);
};

const ruleOf = (step: StepSkeleton, answer: Answer): AnswerRule => {
  const rule = step.answers.find((each) => each.answer === answer);
  if (!rule) throw new Error(`no answer ${answer} at ${step.id}`);
  return rule;
};

/** An answer: alone it ends the step, or together with the other's same answer. [S4] [T9] */
export const answered = (talk: Running, event: TalkEvent, answer: Answer): Running => {
  const rule = ruleOf(stepAtHand(talk), answer);
  const next = acted(talk, event, { did: "answered", answer });
  if (rule.needs === "both" && !bothSeats(next.step.acts, (act) => act.did === "answered" && act.answer === answer))
    return next;
  return led(next, rule, event.at);
};

/** A wish was told to the server, and to nobody else. [S8] */
export const wished = (talk: Running, event: TalkEvent): Running => acted(talk, event, { did: "wished" });

/** What came of two wishes. */
export const wishesMet = (talk: Running, answer: Answer, at: Instant): Running =>
  led(talk, ruleOf(stepAtHand(talk), answer), at);

const led = (talk: Running, rule: AnswerRule, at: Instant): Running => {
  const { id } = stepAtHand(talk);
  const goal = rule.beyond !== null && isAtLimit(talk, id, rule) ? rule.beyond : rule.goal;
  const key = answerKey(id, rule.answer);
  const times = (talk.turn.answered[key] ?? 0) + 1;
  return advance({ ...talk, turn: { ...talk.turn, answered: { ...talk.turn.answered, [key]: times } } }, goal, at);
};

/** A firm clock's end: on from what was said before, or to where silence leads. [C3] [S5] */
export const ranOut = (talk: Running, at: Instant): Running => {
  const { clock } = stepAtHand(talk);
  if (!clock) throw new Error("time ran out at a step without a clock");
  // Side by side nobody needs to press anything to have spoken.
  const spoken = Math.max(talk.turn.spoken, talk.rules.input === "in-person" ? 1 : 0);
  const told = { ...talk, turn: { ...talk.turn, spoken } };
  return advance(told, byWords(told, clock.ranOut), at);
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
