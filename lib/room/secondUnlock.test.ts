import { describe, expect, it } from "vitest";
import { after, instant, millis, minutes, seconds } from "../values/time";
import { HIDDEN_FOR, hidden, isOver, type SecondUnlock, UNUSED_FOR, used } from "./secondUnlock";

const start = instant(1_000_000);
const opened: SecondUnlock = { usedAt: start, hiddenSince: null };
const at = (length: number) => after(start, millis(length));

describe("the second unlock", () => {
  it("is over after five minutes without use, to the millisecond", () => {
    expect(UNUSED_FOR).toBe(minutes(5));
    expect(isOver(opened, at(UNUSED_FOR - 1))).toBe(false);
    expect(isOver(opened, at(UNUSED_FOR))).toBe(true);
  });

  it("lasts as long as it is used", () => {
    let unlock: SecondUnlock | null = opened;
    for (let minute = 4; minute < 60; minute += 4) unlock = unlock && used(unlock, at(minutes(minute)));
    expect(unlock).toEqual({ usedAt: at(minutes(56)), hiddenSince: null });
  });

  it("is not brought back by whoever touches the page after an absence", () => {
    expect(used(opened, at(UNUSED_FOR))).toBeNull();
    expect(hidden(opened, at(UNUSED_FOR))).toBeNull();
  });

  it("is over a minute after the page went out of sight, and not when it comes back before", () => {
    const away = hidden(opened, at(seconds(10)));
    if (away === null) throw new Error("it lasts");
    expect(isOver(away, at(seconds(10) + HIDDEN_FOR - 1))).toBe(false);
    expect(isOver(away, at(seconds(10) + HIDDEN_FOR))).toBe(true);
    expect(used(away, at(seconds(10) + HIDDEN_FOR))).toBeNull();
    expect(used(away, at(seconds(60)))).toEqual({ usedAt: at(seconds(60)), hiddenSince: null });
  });

  it("counts from the first moment out of sight, however often that is told", () => {
    const away = hidden(opened, at(seconds(10)));
    expect(away && hidden(away, at(seconds(50)))).toEqual(away);
  });

  it("is over where the clock was put back", () => {
    expect(isOver(opened, at(-1))).toBe(true);
  });
});
