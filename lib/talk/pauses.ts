import type { Seat } from "../values/seat";
import type { EventKind, TalkEvent } from "./event";

/** After this many lost lines another day is kinder than trying on; realtime.md D.8. */
export const MANY_LOST_LINES = 6;

/** How often the line, and nobody, has paused this talk. */
export const linesLost = (events: readonly TalkEvent[]): number =>
  events.filter(({ happening }) => happening.kind === "TalkPaused").length;

/** How many time-outs this seat has called in this talk; one that was made longer at its return is still one. */
export const timeOutsOf = (events: readonly TalkEvent[], seat: Seat): number => {
  let count = 0;
  let inTimeOut = false;
  for (const { by, happening } of events) {
    if (happening.kind === "TalkResumed") inTimeOut = false;
    if (happening.kind !== "TimeOutCalled") continue;
    if (!inTimeOut && by === seat) count += 1;
    inTimeOut = true;
  }
  return count;
};

/** After so many time-outs in one talk, or so many talks in a row with one in each, it may be bigger than two can carry alone; care.md 12. */
export const MANY_TIME_OUTS = 3;

/** How many time-outs the two have called in this talk, whoever did. */
export const timeOutsIn = (events: readonly TalkEvent[]): number => timeOutsOf(events, "a") + timeOutsOf(events, "b");

/** Whether help from outside is worth a gentle word: by the order of what happened alone. `before`: the talks before this one, the newest first. Worked out where it is shown; it is told to nobody. */
export function mayBeBigger(events: readonly TalkEvent[], before: readonly (readonly TalkEvent[])[]): boolean {
  if (timeOutsIn(events) >= MANY_TIME_OUTS) return true;
  const inARow = [events, ...before].slice(0, MANY_TIME_OUTS);
  return inARow.length === MANY_TIME_OUTS && inARow.every((talk) => timeOutsIn(talk) > 0);
}

/** Whether the time-out at hand was made longer at its return, by whoever was not ready yet. */
export const timeOutWasLengthened = (events: readonly TalkEvent[]): boolean => {
  const kinds = events.map(({ happening }) => happening.kind);
  return kinds.slice(kinds.lastIndexOf("TalkResumed") + 1).filter((kind) => kind === "TimeOutCalled").length > 1;
};

/** What moves a talk on: after it, a talk that was paused has begun again. */
const ONWARD: readonly EventKind[] = ["Said", "Answered", "Wished", "Passed", "TimeRanOut"];

/** Whether the two are back from a time-out or another day and nothing was said since: such a talk begins softly. */
export const beginsSoftly = (events: readonly TalkEvent[]): boolean => {
  const kinds = events.map(({ happening }) => happening.kind);
  const quiet = kinds.slice(kinds.findLastIndex((kind) => ONWARD.includes(kind)) + 1);
  const called = quiet.findLastIndex((kind) => kind === "TimeOutCalled" || kind === "TalkPutOff");
  return called >= 0 && quiet.indexOf("TalkResumed", called) > called;
};
