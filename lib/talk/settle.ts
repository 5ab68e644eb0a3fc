import { bothSeats, otherSeat, type Seat } from "../values/seat";
import { after, type Instant } from "../values/time";
import { gentlerOf } from "./advance";
import type { Happening } from "./event";
import type { Gathering, Keep, Talk } from "./talk";

const MOST_PRIVATE_FIRST: readonly Keep[] = ["nothing", "notes", "everything"];

/** The more private of two choices. [G5] */
export const morePrivateOf = (one: Keep, two: Keep): Keep =>
  MOST_PRIVATE_FIRST.indexOf(one) <= MOST_PRIVATE_FIRST.indexOf(two) ? one : two;

/** What follows by itself from where a talk stands: both ready, both back, or the last step done. Null where nothing does. */
export const settled = (talk: Talk, at: Instant, lot: Seat): Happening | null => {
  switch (talk.status) {
    case "gathering":
      return bothSeats(talk.choices, (mine) => mine.ready) ? beginning(talk, lot) : null;
    case "running":
      return talk.over ? { kind: "TalkClosed", cause: "finished" } : null;
    case "paused":
    case "resting":
      return bothSeats(talk.back, (back) => back)
        ? { kind: "TalkResumed", runsFrom: after(at, talk.rules.countdown) }
        : null;
    case "closed":
      return null;
  }
};

const beginning = (talk: Gathering, lot: Seat): Happening | null => {
  const { a, b } = talk.choices;
  if (a.clock === null || b.clock === null || a.keep === null || b.keep === null) return null;
  const clock = gentlerOf(a.clock, b.clock);
  return { kind: "TalkBegan", first: firstOf(talk, lot), clock, keep: morePrivateOf(a.keep, b.keep) };
};

const firstOf = (talk: Gathering, lot: Seat): Seat => {
  switch (talk.rules.first) {
    case "proposer":
      return talk.proposer;
    case "other":
      return otherSeat(talk.proposer);
    case "lot":
      return lot;
  }
};
