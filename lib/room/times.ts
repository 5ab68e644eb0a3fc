import type { Seat } from "../values/seat";
import { after, hours, type Instant, instant } from "../values/time";
import { nextOf, type Time, type Weekly } from "./offer";
import type { Proposal } from "./proposal";

/** How long an agreed time is shown once it has begun. */
const SHOWN_ON = hours(3);

/** A time on the table, as far as its place there goes. `time` is null where it cannot be opened. */
type OnTheTable = Proposal & { readonly time: Time | null };

/** Whether the moment is here or gone: a time that comes each week is never gone. */
export const hasBegun = (time: Time | null, now: Instant): boolean => time?.kind === "once" && time.at <= now;

const isOver = (time: Time | null, now: Instant): boolean => time?.kind === "once" && after(time.at, SHOWN_ON) <= now;

/** Whether a seat is shown a time: not one it let go itself, and no agreed one that is over; an unanswered one always. */
export function isShown({ state, letGoBy, time }: OnTheTable, seat: Seat, now: Instant): boolean {
  if (letGoBy === seat) return false;
  return !isOver(time, now) || (letGoBy === null && state !== "agreed");
}

/** The times of a seat that are over and shown to it no more, but still kept: its browser puts them away with its next act. */
export const toPutAway = <T extends OnTheTable>(times: readonly T[], seat: Seat, now: Instant): readonly T[] =>
  times.filter((each) => each.letGoBy !== seat && !isShown(each, seat, now));

/** When a weekly talk comes next, as it is shown: for its first hour it is still the one at hand. */
export const comingTime = (time: Weekly, now: Instant): Instant => nextOf(time, instant(now - hours(1)));
