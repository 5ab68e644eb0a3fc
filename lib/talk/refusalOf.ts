import { between, type Instant, type Millis } from "../values/time";
import type { ActInStep, PartnerCommand } from "./command";
import { mayGoOffTheRecord, mayKeep } from "./keeping";
import { answersOpenTo, isActing, mayPutDifferently, seatsOf, stepAtHand } from "./places";
import type { Refusal } from "./refusal";
import { returnNamed } from "./returning";
import { rulesFit } from "./rules";
import type { StepSkeleton } from "./skeleton";
import type { Begun, Gathering, Paused, Resting, Running, Talk } from "./talk";

/** Why this command may not be, or null where it may. The seat comes from the sign-in. [M3] [T4] [T5] */
export const refusalOf = (talk: Talk, command: PartnerCommand, now: Instant): Refusal | null => {
  if (talk.status === "closed") return "gone";
  const { act } = command;
  switch (act.type) {
    case "propose":
      return "wrong-step";
    case "end":
      return command.words ? "malformed" : null;
    case "changeRules":
    case "choose":
    case "sayReady":
      return talk.status === "gathering" ? inGathering(talk, command) : "wrong-step";
    case "takeReadyBack":
      return takingBack(talk, command);
    case "callTimeOut":
      return talk.status === "gathering" ? "wrong-step" : callingTimeOut(talk, act.length, now);
    case "putOff":
      return talk.status === "gathering" ? "wrong-step" : puttingOff(talk, act.until, now);
    case "moveReturn":
      return movingReturn(talk, command, act.until);
    case "comeBack":
      return talk.status === "paused" || talk.status === "resting" ? comingBack(talk, command, now) : "wrong-step";
    case "goOffTheRecord":
      return mayGoOffTheRecord(talk) ? null : "wrong-step";
    case "keepLess":
      return mayKeep(talk).includes(act.keep) ? null : "wrong-step";
    case "say":
    case "putDifferently":
    case "answer":
    case "pass":
    case "askTime":
    case "giveTime":
    case "signal":
      return inStep(talk, command, act);
  }
};

const inGathering = (talk: Gathering, { from, act }: PartnerCommand): Refusal | null => {
  if (act.type === "changeRules") return rulesFit(talk.skeleton, act.rules) ? null : "malformed";
  if (act.type !== "sayReady") return null;
  const mine = talk.choices[from];
  if (act.rulesNo !== talk.rulesNo) return "stale-rules";
  return mine.clock === null || mine.keep === null || mine.ready ? "wrong-step" : null;
};

const takingBack = (talk: Exclude<Talk, { status: "closed" }>, { from }: PartnerCommand): Refusal | null => {
  if (talk.status === "running") return "wrong-step";
  return (talk.status === "gathering" ? talk.choices[from].ready : talk.back[from]) ? null : "wrong-step";
};

const outside = (length: Millis, { rules }: Talk): Refusal | null =>
  length < rules.timeOutLeast || length > rules.timeOutMost ? "malformed" : null;

// One called inside another would be a second name for its return, and a third: that is the other's to move, and once. [P2]
const callingTimeOut = (talk: Begun, length: Millis, now: Instant): Refusal | null =>
  talk.status === "paused" && talk.pause.cause === "time-out" && now < talk.pause.until
    ? "wrong-step"
    : outside(length, talk);

// Named once, the day is the other's to move, and once; it may be named anew when it is over. [P7]
const puttingOff = (talk: Begun, until: Instant, now: Instant): Refusal | null => {
  if (talk.status === "resting" && talk.meet !== null && now < talk.meet.until) return "wrong-step";
  return outsideRest(now, until, talk);
};

const outsideRest = (since: Instant, until: Instant, { rules }: Talk): Refusal | null => {
  const wait = between(since, until);
  return wait <= 0 || wait > rules.restFor ? "malformed" : null;
};

const movingReturn = (talk: Talk, { from }: PartnerCommand, until: Instant): Refusal | null => {
  const named = returnNamed(talk);
  if (named === null || named.moved || named.by === from) return "wrong-step";
  return "calledAt" in named
    ? outside(between(named.calledAt, until), talk)
    : outsideRest(talk.status === "resting" ? talk.since : talk.at, until, talk);
};

const comingBack = (talk: Paused | Resting, { from }: PartnerCommand, now: Instant): Refusal | null => {
  if (talk.back[from]) return "wrong-step";
  return talk.status === "paused" && talk.pause.cause === "time-out" && now < talk.pause.until ? "wrong-step" : null;
};

const inStep = (talk: Gathering | Begun, command: PartnerCommand, act: ActInStep): Refusal | null => {
  if (talk.status === "gathering") return "wrong-step";
  if (command.turnNo < talk.turn.turnNo || command.stepNo < talk.step.stepNo) return "turn-over";
  if (command.turnNo !== talk.turn.turnNo || command.stepNo !== talk.step.stepNo) return "wrong-step";
  return talk.status === "running" ? atHand(talk, command, act) : "wrong-step";
};

const atHand = (talk: Running, { from, words }: PartnerCommand, act: ActInStep): Refusal | null => {
  const step = stepAtHand(talk);
  const actsHere = seatsOf(step.by, talk.turn).includes(from);
  switch (act.type) {
    case "say":
      if (!actsHere || step.sent === null) return "not-your-floor";
      if (!mayCarry(step, talk, words)) return "malformed";
      return isActing(talk, from) ? null : "wrong-step";
    case "putDifferently":
      if (!mayPutDifferently(talk, from)) return actsHere ? "wrong-step" : "not-your-floor";
      return words ? null : "malformed";
    case "pass":
      if (!actsHere) return "not-your-floor";
      return step.passed !== null && isActing(talk, from) ? null : "wrong-step";
    case "answer": {
      const rule = answersOpenTo(talk, from).find((each) => each.answer === act.answer);
      if (!rule) return actsHere ? "wrong-step" : "not-your-floor";
      return words && !rule.words ? "malformed" : null;
    }
    case "askTime":
      if (!actsHere) return "not-your-floor";
      return mayAskTime(talk) ? null : "wrong-step";
    case "giveTime":
      return !actsHere && talk.step.timeAsked && step.meanwhile.includes("giveTime") ? null : "wrong-step";
    case "signal":
      return signalling(talk, actsHere && step.by !== "each" && isActing(talk, from), words);
  }
};

// What is to oneself never travels; what is said side by side need not. [S7] [S9]
const mayCarry = (step: StepSkeleton, { rules }: Running, words: boolean): boolean => {
  if (step.shown === "to-oneself" || step.input === "in-person") return !words;
  return words || rules.input === "in-person";
};

/** Whether the one at a running clock may ask for more of it: each such grant needs the other. [T12] [T13] */
export const mayAskTime = (talk: Running): boolean =>
  talk.step.clock !== null &&
  talk.step.clock.mode !== "none" &&
  stepAtHand(talk).by !== "each" &&
  stepAtHand(talk).meanwhile.includes("giveTime") &&
  !talk.step.timeAsked &&
  talk.turn.extensions < talk.rules.extensionsPerTurn;

const signalling = (talk: Running, writes: boolean, words: boolean): Refusal | null => {
  if (writes || !stepAtHand(talk).meanwhile.includes("signal")) return "wrong-step";
  if (!words) return "malformed";
  return talk.turn.signals < talk.rules.signalsPerTurn ? null : "too-fast";
};
