import type { EventAttributes } from "ics";
import { nextOf, type Time } from "../../lib/room/offer";
import { type WallClock, wallClock, weekdayOf } from "../../lib/room/wallClock";
import type { Instant } from "../../lib/values/time";

/** What a calendar is told: when, and a title that says nothing of the two. */
export type CalendarEvent = {
  /** Says nothing, and is the same when the file is made again. */
  readonly uid: string;
  readonly time: Time;
  readonly title: string;
};

/** Where and when the file is made: a weekly time stands in it as this zone's clocks show it. */
export type Made = { readonly now: Instant; readonly zone: string };

const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

/** A calendar file (RFC 5545) of one hour, made in this browser; null where the time cannot be written down. */
export async function calendarFile({ uid, time, title }: CalendarEvent, made: Made): Promise<string | null> {
  // Fetched when it is wanted: most visits to a room need no calendar.
  const { createEvent } = await import("ics");
  const { value } = createEvent({
    ...{ uid, title, productId: "-//Calendar//EN", timestamp: made.now, duration: { hours: 1 } },
    ...whenOf(time, made),
  });
  return value ?? null;
}

type When = Pick<EventAttributes, "start" | "startInputType" | "startOutputType" | "recurrenceRule">;

function whenOf(time: Time, { now, zone }: Made): When {
  if (time.kind === "once") return { start: time.at, startOutputType: "utc" };
  // Without a zone, so that it stays at this time of day when the clocks change.
  const next = wallClock(nextOf(time, now), zone);
  return {
    start: arrayOf(next),
    ...{ startInputType: "local", startOutputType: "local" },
    recurrenceRule: `FREQ=WEEKLY;BYDAY=${DAYS[weekdayOf(next)]}`,
  };
}

const arrayOf = ({ year, month, day, hour, minute }: WallClock): [number, number, number, number, number] => [
  ...([year, month, day, hour, minute] as const),
];
