import { describe, expect, it } from "vitest";
import { hours, instant } from "../values/time";
import { offered } from "./proposal";
import { comingTime, hasBegun, isShown, toPutAway } from "./times";

const now = instant(1_000_000_000_000);
const inHours = (count: number) => ({ kind: "once" as const, at: instant(now + hours(count)) });
const sundays = { kind: "weekly" as const, weekday: 0, hour: 19, minute: 0, zone: "UTC" };
const agreed = { ...offered("a"), state: "agreed" as const };

describe("a time on Ada's table", () => {
  it("is shown while it may be of use, and an agreed one a while after it began", () => {
    expect(isShown({ ...agreed, time: inHours(5) }, "a", now)).toBe(true);
    expect(isShown({ ...agreed, time: inHours(-2) }, "a", now)).toBe(true);
    expect(isShown({ ...agreed, time: inHours(-3) }, "a", now)).toBe(false);
    expect(isShown({ ...agreed, time: sundays }, "a", now)).toBe(true);
  });

  it("is shown until it is answered, however late that is", () => {
    expect(isShown({ ...offered("b"), time: inHours(-99) }, "a", now)).toBe(true);
    expect(isShown({ ...offered("b"), time: null }, "a", now)).toBe(true);
  });

  it("that was let go is shown to the other alone, and not once it is over [R4]", () => {
    const gone = { ...offered("a"), letGoBy: "a" as const };
    expect(isShown({ ...gone, time: inHours(5) }, "a", now)).toBe(false);
    expect(isShown({ ...gone, time: inHours(5) }, "b", now)).toBe(true);
    expect(isShown({ ...gone, time: inHours(-5) }, "b", now)).toBe(false);
  });

  it("begins at its moment, and a weekly one never lies behind", () => {
    expect([inHours(0), inHours(1), sundays, null].map((time) => hasBegun(time, now))).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it("that comes each week is still the one at hand for its first hour [R8]", () => {
    const seven = instant(Date.UTC(2026, 10, 15, 19));
    expect(comingTime(sundays, instant(seven + hours(0.5)))).toBe(seven);
    expect(comingTime(sundays, instant(seven + hours(1)))).toBe(seven + hours(7 * 24));
  });

  it("is put away by each browser once it is over, without a word", () => {
    const over = { ...agreed, time: inHours(-4) };
    expect(toPutAway([over, { ...agreed, time: inHours(1) }], "a", now)).toEqual([over]);
    expect(toPutAway([{ ...over, letGoBy: "a" }], "a", now)).toEqual([]);
    expect(toPutAway([{ ...over, letGoBy: "a" }], "b", now)).toHaveLength(1);
  });
});
