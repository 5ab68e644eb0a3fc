import { type Instant, instant } from "../values/time";

/** A day and a time as a clock on the wall shows them. Months count from 1; Sunday is weekday 0. */
export type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

const readers = new Map<string, Intl.DateTimeFormat>();

function readerOf(zone: string): Intl.DateTimeFormat {
  const known = readers.get(zone);
  if (known) return known;
  const numbers = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const clock = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  const reader = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", { timeZone: zone, ...numbers, ...clock });
  readers.set(zone, reader);
  return reader;
}

/** Whether this is a time zone that this machine knows, such as "Europe/Berlin". */
export function isZone(zone: string): boolean {
  try {
    return readerOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** What a clock on the wall in this zone shows at a moment. The zone is known. */
export function wallClock(moment: Instant, zone: string): WallClock {
  const { year, month, day, hour, minute } = partsOf(moment, zone);
  return { year, month, day, hour, minute };
}

/** The moment at which a clock in this zone shows this. An hour that a summer's beginning skips is the one after it. */
export function momentOf(wall: WallClock, zone: string): Instant {
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const first = shown - aheadAt(shown, zone);
  const second = shown - aheadAt(first, zone);
  // The two differ only around a change of the clocks: the one that shows what was asked is right, if any does.
  return instant(aheadAt(second, zone) === shown - second ? second : Math.max(first, second));
}

/** The day so many days later, at the same time on the wall. */
export function daysLater(wall: WallClock, count: number): WallClock {
  const day = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + count));
  return { ...wall, year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

export const weekdayOf = ({ year, month, day }: WallClock): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function aheadAt(moment: number, zone: string): number {
  const { year, month, day, hour, minute, second } = partsOf(moment, zone);
  const whole = Math.floor(moment / 1_000) * 1_000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

function partsOf(moment: number, zone: string) {
  const shown = new Map(
    readerOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  return {
    ...{ year: part("year"), month: part("month"), day: part("day") },
    ...{ hour: part("hour"), minute: part("minute"), second: part("second") },
  };
}
