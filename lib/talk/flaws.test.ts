import { describe, expect, it } from "vitest";
import { flaws } from "./flaws";
import { floorTalk } from "./formats/floorTalk";
import type { PartSkeleton, Skeleton, StepSkeleton } from "./skeleton";

const step = (change: Partial<StepSkeleton>): StepSkeleton => ({
  id: "say",
  kind: "statement",
  by: "speaker",
  sent: "turn-over",
  passed: null,
  shown: "when-sent",
  answers: [],
  clock: null,
  meanwhile: [],
  ...change,
});
const one = (steps: readonly StepSkeleton[], goes: PartSkeleton["goes"] = "turns"): Skeleton => ({
  format: "trial",
  version: 1,
  parts: [{ id: "turns", goes, steps }],
});

describe("a format's flaws [S6] [S1]", () => {
  it("are none in the floor talk", () => {
    expect(flaws(floorTalk)).toEqual([]);
  });

  it.each([
    ["no part", { format: "trial", version: 1, parts: [] }, "a format needs a part"],
    ["no step", one([]), "turns: a part needs a step"],
    ["a step twice", one([step({}), step({})]), "turns/say: stands twice"],
    ["a step nothing ends", one([step({ sent: null })]), "turns/say: nothing ends it"],
    ["a way to nowhere", one([step({ sent: { step: "gone" } })]), "turns/say: leads to gone, which is not there"],
    ["an unreached step", one([step({}), step({ id: "lost" })]), "turns/lost: no way leads to it"],
    ["a circle", one([step({ sent: { step: "say" } })]), "turns: no way leads out of it"],
    ["a turn without turns", one([step({ by: "each" })], "once"), "turns/say: no turn ends in a part without turns"],
    ["a speaker without turns", one([step({ sent: "part-over" })], "once"), "turns/say: no speaker outside a turn"],
    [
      "more turns of none",
      one([step({ by: "each", sent: "more-turns" })], "once"),
      "turns/say: more turns, where there were none",
    ],
  ])("names %s", (_, skeleton, flaw) => {
    expect(flaws(skeleton)).toContain(flaw);
  });
});
