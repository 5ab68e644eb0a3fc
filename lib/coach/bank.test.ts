import { describe, expect, it } from "vitest";
import { english } from "./en/english";
import { bank } from "./en/questions/bank";
import { formOf } from "./form";
import { notices } from "./notices";
import { DEPTHS, THEMES } from "./question";

const everything = THEMES.flatMap((theme) => DEPTHS.flatMap((depth) => bank[theme][depth]));

describe("the bank of questions", () => {
  it("has three hundred and more, each with one to go on with, each another", () => {
    expect(everything.length).toBeGreaterThanOrEqual(300);
    expect(new Set(everything.map(([ask]) => ask.toLowerCase())).size).toBe(everything.length);
  });

  it("has nine themes, and enough of each at each depth", () => {
    expect(Object.keys(bank).toSorted()).toEqual(
      ["closeness", "day", "family", "future", "hurt", "money", "play", "us", "work"].toSorted(),
    );
    for (const theme of THEMES)
      for (const depth of DEPTHS) expect(bank[theme][depth].length).toBeGreaterThanOrEqual(10);
  });

  it.each(everything)("is open by construction: %s", (ask, then) => {
    for (const question of [ask, then]) {
      expect(formOf(question, english)).toBe("open");
      expect(notices(question, "question", english)).toEqual([]);
      expect(question).toMatch(/^[A-Z].{8,120}\?$/);
      expect(question).not.toMatch(/\bwhy\b|\byou always\b|\bnever (?:do|did|have) you\b/i);
    }
    expect(ask).not.toBe(then);
  });
});
