import { describe, expect, it } from "vitest";
import { minutes, seconds } from "../values/time";
import { twoWaySilence } from "./formats/twoWaySilence";
import { presetOf, withPreset } from "./presets";

const { rules, presets } = twoWaySilence;
const preset = (id: string) => {
  const found = presets.find((each) => each.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found;
};

describe("rules under a name", () => {
  it("change the turns and the lengths, and leave who begins to the two", () => {
    const mine = { ...rules, first: "other", input: "in-person" } as const;
    const shorter = withPreset(mine, preset("beginner"), {});
    expect(shorter).toMatchObject({ turns: 4, first: "other", input: "in-person" });
    expect(shorter.lengths["slot"]).toBe(minutes(10));
  });

  it("are found again in the rules of a talk", () => {
    expect(presetOf(rules, presets, {})?.id).toBe("weekly");
    expect(presetOf(withPreset(rules, preset("crisis"), {}), presets, {})?.id).toBe("crisis");
    expect(presetOf({ ...rules, turns: 2 }, presets, {})).toBeNull();
  });

  it("give way to what the house has set", () => {
    const set = { lengths: { every: seconds(2) } };
    expect(withPreset(rules, preset("crisis"), set).lengths["slot"]).toBe(seconds(2));
  });

  it("leave lengths alone that the talk has besides, like those of a soft opening", () => {
    const opened = { ...rules, lengths: { ...rules.lengths, openerSay: minutes(2) } };
    expect(withPreset(opened, preset("crisis"), {}).lengths["openerSay"]).toBe(minutes(2));
    expect(presetOf(opened, presets, {})?.id).toBe("weekly");
  });
});
