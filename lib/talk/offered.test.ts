import { describe, expect, it } from "vitest";
import { fiveOneOneOne } from "./formats/fiveOneOneOne";
import { floorTalk } from "./formats/floorTalk";
import { listeningDyad } from "./formats/listeningDyad";
import { nowItsHot } from "./formats/nowItsHot";
import { stressTalk } from "./formats/stressTalk";
import { twoWaySilence } from "./formats/twoWaySilence";
import { clocksOffered, hasFirmNature, keepsOffered, turnsAreAgreed } from "./offered";
import type { Skeleton } from "./skeleton";

const withoutClocks = ({ skeleton }: { readonly skeleton: Skeleton }): Skeleton => ({
  ...skeleton,
  parts: skeleton.parts.map((part) => ({ ...part, steps: part.steps.map((step) => ({ ...step, clock: null })) })),
});

describe("what Ada and Ben are offered before a talk", () => {
  it("is every clock where a step's clock is theirs to choose", () => {
    expect(clocksOffered(floorTalk.skeleton)).toEqual(["none", "gentle", "firm"]);
    expect(clocksOffered(fiveOneOneOne.skeleton)).toEqual(["none", "gentle", "firm"]);
  });

  it("is no firm clock where none would ever be firm", () => {
    expect(clocksOffered(stressTalk.skeleton)).toEqual(["none", "gentle"]);
  });

  it("is the clock as it is, or ten times the time, where clocks are firm by nature [C14]", () => {
    expect(clocksOffered(twoWaySilence.skeleton)).toEqual(["none", "firm"]);
    expect(clocksOffered(listeningDyad.skeleton)).toEqual(["none", "firm"]);
    expect(hasFirmNature(nowItsHot.skeleton)).toBe(true);
    expect(hasFirmNature(floorTalk.skeleton)).toBe(false);
  });

  it("is no clock where there is none", () => {
    expect(clocksOffered(withoutClocks(floorTalk))).toEqual([]);
  });

  it("is to keep no more than the format keeps [G7]", () => {
    expect(keepsOffered(floorTalk.skeleton)).toEqual(["everything", "notes", "nothing"]);
    expect(keepsOffered({ ...floorTalk.skeleton, keeps: "notes" })).toEqual(["notes", "nothing"]);
    expect(keepsOffered(nowItsHot.skeleton)).toEqual(["nothing"]);
  });

  it("is how many turns only where a part goes as agreed", () => {
    expect(turnsAreAgreed(floorTalk.skeleton)).toBe(true);
    expect(turnsAreAgreed(nowItsHot.skeleton)).toBe(false);
  });
});
