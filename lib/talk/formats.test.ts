import { describe, expect, it } from "vitest";
import { flaws } from "./flaws";
import { LIBRARY } from "./formats/generated/library";
import { lengthOf } from "./length";
import { rulesFit } from "./rules";
import { playMany } from "./testing/playMany";
import { trialOf } from "./trial";

const TALKS = Number(process.env.PLAYS ?? 200);
const formats = await Promise.all(Object.entries(LIBRARY).map(async ([id, fetched]) => [id, await fetched()] as const));

describe.each(formats)("%s", (id, format) => {
  const { skeleton, rules, presets } = format;
  const takesAlong = skeleton.parts.some(({ steps }) => steps.some(({ kind }) => kind === "takeaway"));

  it("is sound, in full and to try, under its file's name [S6] [S10]", () => {
    expect(skeleton.format).toBe(id);
    expect(flaws(skeleton)).toEqual([]);
    expect(flaws(trialOf(format).skeleton)).toEqual([]);
    for (const each of [rules, ...presets.map((preset) => preset.rules)]) expect(rulesFit(skeleton, each)).toBe(true);
    expect([...presets.map((preset) => preset.rules.turns), rules.turns].every((turns) => turns % 2 === 0)).toBe(true);
  });

  it("is tried in a minute", () => {
    const trial = trialOf(format);
    expect(trial.skeleton.parts.length).toBe(format.trial.length);
    expect(lengthOf(trial.skeleton, trial.rules)).toBeLessThanOrEqual(60_000);
  });

  it(`comes through ${TALKS} random talks: each step is reached, each talk ends, each law holds [V4] [T10]`, () => {
    const { faults, unreached, kinds } = playMany(format, TALKS, 1);
    expect(faults).toEqual([]);
    expect(unreached).toEqual([]);
    // What was sent was also put differently, or those laws would be about nothing. [N7]
    expect(kinds.has("PutDifferently")).toBe(takesAlong);
  });
});
