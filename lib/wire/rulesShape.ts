import * as z from "zod/mini";
import { lengthBetween, shortName, whole } from "./shapes";
import { input } from "./skeletonShape";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Tests open a talk whose turns last a moment; nothing shorter makes sense to a clock.
const SHORTEST = 200;
const MOST_LENGTHS = 24;
const stretch = lengthBetween(SHORTEST, 2 * HOUR);

/** A talk's rules within bounds: no length that would hold a talk, or the server's timers, for ever. */
export const rulesShape = z
  .strictObject({
    lengths: z.record(shortName, stretch).check(z.refine((lengths) => Object.keys(lengths).length <= MOST_LENGTHS)),
    turns: whole(2, 40).check(z.multipleOf(2)),
    first: z.enum(["proposer", "other", "lot"]),
    input,
    bells: z.array(lengthBetween(0, 2 * HOUR)).check(z.maxLength(6)),
    grace: lengthBetween(0, 10 * SECOND),
    extension: stretch,
    extensionsPerTurn: whole(0, 10),
    awayGrace: lengthBetween(SHORTEST, 5 * MINUTE),
    countdown: lengthBetween(0, MINUTE),
    timeOutLeast: lengthBetween(SHORTEST, DAY),
    timeOutMost: lengthBetween(SHORTEST, DAY),
    restAfter: lengthBetween(SHORTEST, DAY),
    restFor: lengthBetween(SHORTEST, 30 * DAY),
    signalsPerTurn: whole(0, 100),
  })
  .check(z.refine((rules) => rules.timeOutLeast <= rules.timeOutMost));
