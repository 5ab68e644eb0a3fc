import { bySeat, withSeat } from "../values/seat";
import { after, type Instant, type Millis } from "../values/time";
import { giveBack, runClock, stopClock, type TalkClock } from "./clock";
import type { Happening, TalkEvent } from "./event";
import { actorOf, goingOf } from "./narrow";
import type { Begun, Going, Pause, Paused, Resting, Running } from "./talk";

const withClock = <T extends Going>(talk: T, change: (clock: TalkClock) => TalkClock): T => ({
  ...talk,
  step: { ...talk.step, clock: talk.step.clock && change(talk.step.clock) },
});

/** The talk held still, its clock as it stood at `moment`. [C6] */
export const paused = (talk: Begun, moment: Instant, pause: Pause): Paused => ({
  ...withClock(goingOf(talk), (clock) => stopClock(clock, moment)),
  status: "paused",
  pause,
  back: bySeat(false),
});

/** A pause called by a person: at once, without a last word. [P1] */
export const timeOutCalled = (talk: Begun, event: TalkEvent, length: Millis): Paused =>
  paused(talk, event.at, {
    cause: "time-out",
    by: actorOf(event),
    calledAt: event.at,
    until: after(event.at, length),
    moved: false,
  });

/** The talk put off to another day; on that day, or before it, both may go on. [P7] */
export const putOff = (talk: Begun, event: TalkEvent, until: Instant): Resting => ({
  ...withClock(goingOf(talk), (clock) => stopClock(clock, event.at)),
  status: "resting",
  since: event.at,
  back: bySeat(false),
  meet: { by: actorOf(event), until, moved: false },
});

/** The return time moved by the other, once. [P2] [P7] */
export const returnMoved = (talk: Paused | Resting, until: Instant): Paused | Resting => {
  const back = bySeat(false);
  if (talk.status === "resting") return { ...talk, meet: talk.meet && { ...talk.meet, until, moved: true }, back };
  return talk.pause.cause === "time-out"
    ? { ...talk, pause: { ...talk.pause, until, moved: true }, back }
    : { ...talk, back };
};

export const cameBack = (talk: Paused | Resting, event: TalkEvent): Paused | Resting => ({
  ...talk,
  back: withSeat(talk.back, actorOf(event), true),
});

/** The talk going on, its clock with as much left as before, running from `runsFrom`. [C7] */
export const resumed = (talk: Paused | Resting, runsFrom: Instant): Running => ({
  ...withClock(goingOf(talk), (clock) => runClock(clock, runsFrom)),
  status: "running",
});

/** A service that was away: the time is given back, or a long absence pauses the talk. [C8] */
export const outageCounted = (
  talk: Running,
  { from, to, pauses }: Extract<Happening, { kind: "OutageCounted" }>,
): Running | Paused =>
  pauses ? paused(talk, from, { cause: "outage", since: to }) : withClock(talk, (clock) => giveBack(clock, from, to));

/** A long pause: both may still go on, for a while. [P6] */
export const rested = (talk: Paused | Resting, since: Instant): Resting => ({
  ...goingOf(talk),
  status: "resting",
  since,
  back: talk.back,
  meet: talk.status === "resting" ? talk.meet : null,
});
