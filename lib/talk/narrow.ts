import type { Seat } from "../values/seat";
import type { TalkEvent } from "./event";
import type { Begun, Gathering, Going, Paused, Resting, Running, Talk } from "./talk";

/** The fault of a log in which this event cannot stand there. */
export const notOf = (place: string, event: TalkEvent): Error =>
  new Error(`${event.happening.kind} at ${event.seq} does not belong in ${place}`);

const inStatus = (talk: Talk, event: TalkEvent): Error => notOf(`a talk that is ${talk.status}`, event);

export const aGathering = (talk: Talk, event: TalkEvent): Gathering => {
  if (talk.status !== "gathering") throw inStatus(talk, event);
  return talk;
};

export const aRunning = (talk: Talk, event: TalkEvent): Running => {
  if (talk.status !== "running") throw inStatus(talk, event);
  return talk;
};

export const aWaiting = (talk: Talk, event: TalkEvent): Paused | Resting => {
  if (talk.status !== "paused" && talk.status !== "resting") throw inStatus(talk, event);
  return talk;
};

export const anOpen = (talk: Talk, event: TalkEvent): Begun => {
  if (talk.status === "gathering" || talk.status === "closed") throw inStatus(talk, event);
  return talk;
};

/** Whose act an event is; an act of nobody cannot stand where a partner's does. */
export const actorOf = (event: TalkEvent): Seat => {
  if (event.by === null) throw notOf("the acts of nobody", event);
  return event.by;
};

/** What a begun talk is in every status: all but the status and what belongs to it. */
export const goingOf = (talk: Begun): Going => {
  const { skeleton, rules, rulesNo, proposer, seq, at } = talk;
  const { clockChoice, keep, offTheRecordSince, first, turnsAgreed, step, turn, over, began } = talk;
  return {
    skeleton,
    rules,
    rulesNo,
    proposer,
    seq,
    at,
    clockChoice,
    keep,
    offTheRecordSince,
    first,
    turnsAgreed,
    step,
    turn,
    over,
    began,
  };
};
