import { after, hours, type Instant, type Millis, minutes, seconds } from "../values/time";
import { daysLater, isZone, momentOf, wallClock } from "./wallClock";

/** What a reminder says: one of these neutral lines, chosen by whom it is for. Nothing in them tells what it is about. */
export const REMINDER_LINES = ["reminder", "asked", "moment", "today"] as const;
export type ReminderLine = (typeof REMINDER_LINES)[number];

/** All there ever is a reminder of: the other offered a time, or proposed a talk; one's invite was accepted; a time-out is over. */
export const OCCASIONS = ["offered", "proposed", "accepted", "return"] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Hours without reminders, in minutes of the day by the clocks of a time zone. They may go past midnight. */
export type QuietHours = { readonly from: number; readonly to: number; readonly zone: string };

/** How long a reminder waits at first: whoever is in the room sees what happened there, and needs none. */
export const GRACE = seconds(20);
/** At most one reminder in this time, whatever happens. */
export const ONE_IN = hours(1);
/** How often one is tried where the mail or the push service is away: for a little over four hours. */
export const MOST_TRIES = 9;

/** How long to wait after so many tries that failed. */
export const nextTryIn = (tries: number): Millis => minutes(2 ** Math.max(0, tries - 1));

/** Until when nothing may be sent; null where it may be sent now. */
export function waitsUntil(
  { quiet, lastAt }: { readonly quiet: QuietHours | null; readonly lastAt: Instant | null },
  now: Instant,
): Instant | null {
  const quietEnds = quiet && quietUntil(quiet, now);
  if (quietEnds !== null) return quietEnds;
  const next = lastAt === null ? now : after(lastAt, ONE_IN);
  return next > now ? next : null;
}

/** When the quiet hours that it is now in are over; null outside them. A change of the clocks may make them shorter or longer. */
export function quietUntil({ from, to, zone }: QuietHours, now: Instant): Instant | null {
  // A zone that only another machine knows: hours by UTC are better than none.
  const known = isZone(zone) ? zone : "UTC";
  const wall = wallClock(now, known);
  const shown = wall.hour * 60 + wall.minute;
  const isQuiet = from <= to ? shown >= from && shown < to : shown >= from || shown < to;
  if (!isQuiet) return null;
  const day = shown < to ? wall : daysLater(wall, 1);
  const end = momentOf({ ...day, hour: Math.floor(to / 60), minute: to % 60 }, known);
  // In autumn the clocks show an hour twice, and this may have been the first.
  return end > now ? end : after(end, hours(1));
}

/** Minutes of a day. */
export const MINUTES_A_DAY = 1_440;
