import { describe, expect, it } from "vitest";
import { usualRules } from "../../lib/talk/usualRules";
import { hours, type Instant, instant, type Millis, minutes, seconds } from "../../lib/values/time";
import { lengthOfReturn, otherReturns, returnsOffered } from "./returns";

const ZONE = "Europe/Berlin";
const rules = { ...usualRules, lengths: {}, turns: 2 };
const at = (time: string) => instant(Date.parse(`2026-03-03T${time}:00+01:00`));
const later = (moment: Instant, length: Millis) => instant(moment + length);
const drawn = (time: string) =>
  returnsOffered(rules, at(time), ZONE).map(({ name, until }) => `${name} ${(until - at(time)) / minutes(1)}`);

describe("the returns of a time-out", () => {
  it("are twenty minutes, an hour, tonight, or the longest there is", () => {
    expect(drawn("15:00")).toEqual(["while 20", "while 60", "tonight 300", "while 1440"]);
  });

  it("are tomorrow evening where that is within a day", () => {
    expect(drawn("22:10")).toEqual(["while 20", "while 60", `tomorrow ${21 * 60 + 50}`]);
  });

  it("leave out an evening that is nearer than the hour", () => {
    expect(drawn("19:10")).toEqual(["while 20", "while 60", "while 1440"]);
  });

  it("stay within what the rules of this talk allow", () => {
    const short = { ...rules, timeOutLeast: seconds(2), timeOutMost: seconds(60) };
    const from = at("15:00");
    const waits = returnsOffered(short, from, ZONE).map(({ until }) => (until - from) / 1_000);
    expect(waits).toEqual([2, 6, 60]);
  });

  it("are an evening at its hour, and a while from the moment of the call", () => {
    const from = at("15:00");
    const now = later(from, minutes(3));
    const [short, , evening] = returnsOffered(rules, from, ZONE);
    if (!short || !evening) throw new Error("nothing offered");
    expect(lengthOfReturn(short, from, now, rules)).toBe(minutes(20));
    expect(later(now, lengthOfReturn(evening, from, now, rules))).toBe(at("20:00"));
    expect(lengthOfReturn(evening, from, at("19:50"), rules)).toBe(minutes(20));
  });

  it("may be moved to another one; those that are over mean now [P2]", () => {
    const from = at("15:00");
    const offered = returnsOffered(rules, from, ZONE);
    const others = otherReturns(offered, later(from, hours(24)), later(from, minutes(90)));
    expect(others.map(({ until }) => until - from)).toEqual([hours(1), hours(5)]);
    expect(otherReturns(offered, later(from, hours(1)), from)).toHaveLength(3);
  });
});
