import { describe, expect, it } from "vitest";
import { hours, type Instant, instant, minutes } from "../values/time";
import { MOST_TRIES, nextTryIn, quietUntil, waitsUntil } from "./reminder";

const at = (text: string): Instant => instant(Date.parse(text));
const shown = (moment: Instant | null) => moment && new Date(moment).toISOString().replace(".000", "");
const of = (from: string, to: string, zone = "Europe/Berlin") => {
  const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return { from: minutesOf(from), to: minutesOf(to), zone };
};

describe("quiet hours", () => {
  it.each([
    ["in the evening, till the next morning", of("22:00", "07:00"), "2026-11-27T21:30:00Z", "2026-11-28T06:00:00Z"],
    ["past midnight, till the same morning", of("22:00", "07:00"), "2026-11-28T02:00:00Z", "2026-11-28T06:00:00Z"],
    ["at their first minute", of("22:00", "07:00"), "2026-11-27T21:00:00Z", "2026-11-28T06:00:00Z"],
    ["not at their last", of("22:00", "07:00"), "2026-11-28T06:00:00Z", null],
    ["not by day", of("22:00", "07:00"), "2026-11-27T12:00:00Z", null],
    ["within a day", of("09:00", "17:30"), "2026-11-27T09:00:00Z", "2026-11-27T16:30:00Z"],
    ["over the end of a year", of("23:00", "00:00"), "2026-12-31T22:30:00Z", "2026-12-31T23:00:00Z"],
    ["of no length", of("08:00", "08:00"), "2026-11-27T07:00:00Z", null],
    ["elsewhere in the world", of("22:00", "07:00", "Asia/Kathmandu"), "2026-11-27T17:00:00Z", "2026-11-28T01:15:00Z"],
  ])("are kept %s", (_, quiet, now, until) => {
    expect(shown(quietUntil(quiet, at(now)))).toBe(until);
  });

  it("are an hour shorter in the night when summer time begins, by the clock on the wall as ever", () => {
    expect(shown(quietUntil(of("22:00", "07:00"), at("2027-03-27T22:00:00Z")))).toBe("2027-03-28T05:00:00Z");
    expect(shown(quietUntil(of("22:00", "02:30"), at("2027-03-28T00:30:00Z")))).toBe("2027-03-28T01:30:00Z");
  });

  it("are an hour longer in the night when it ends, and never end before now", () => {
    expect(shown(quietUntil(of("22:00", "07:00"), at("2026-10-24T21:00:00Z")))).toBe("2026-10-25T06:00:00Z");
    // Clocks show these minutes twice; the earlier of the two has passed.
    const west = of("22:00", "01:45", "America/New_York");
    expect(shown(quietUntil(west, at("2026-11-01T05:40:00Z")))).toBe("2026-11-01T05:45:00Z");
    expect(shown(quietUntil(west, at("2026-11-01T06:40:00Z")))).toBe("2026-11-01T06:45:00Z");
    expect(shown(quietUntil(of("22:00", "02:45"), at("2026-10-25T01:40:00Z")))).toBe("2026-10-25T01:45:00Z");
  });

  it("go by UTC where this machine does not know the zone", () => {
    expect(shown(quietUntil(of("22:00", "07:00", "Mars/Base"), at("2026-11-27T23:00:00Z")))).toBe(
      "2026-11-28T07:00:00Z",
    );
  });
});

describe("a reminder", () => {
  const now = at("2026-11-27T12:00:00Z");

  it("waits until an hour after the one before", () => {
    expect(waitsUntil({ quiet: null, lastAt: null }, now)).toBeNull();
    expect(waitsUntil({ quiet: null, lastAt: instant(now - minutes(59)) }, now)).toBe(now + minutes(1));
    expect(waitsUntil({ quiet: null, lastAt: instant(now - hours(1)) }, now)).toBeNull();
  });

  it("waits for the end of quiet hours first", () => {
    const quiet = of("12:00", "15:00");
    expect(shown(waitsUntil({ quiet, lastAt: instant(now - minutes(1)) }, now))).toBe("2026-11-27T14:00:00Z");
  });

  it("is given up after a little more than four hours of trying", () => {
    const waits = Array.from({ length: MOST_TRIES - 1 }, (_, n) => nextTryIn(n + 1));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(minutes(255));
  });
});
