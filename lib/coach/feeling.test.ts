import { describe, expect, it } from "vitest";
import { english } from "./en/english";
import { feelings, needs } from "./en/feelings";
import { starters } from "./en/starters";
import { notices, type Place } from "./notices";
import { vocabularyOf } from "./vocabularies";

const PLACES: readonly Place[] = ["statement", "reflection", "response"];

describe("feelings and needs", () => {
  it("are there for a language that has them", async () => {
    expect(await vocabularyOf("en")).toMatchObject({ feelings, needs });
    expect(await vocabularyOf("de")).toBeNull();
  });

  it("have a body, three strengths and no word twice", () => {
    const words = feelings.flatMap(({ words }) => [...words[1], ...words[2], ...words[3]]);
    expect(new Set(words).size).toBe(words.length);
    for (const family of feelings) {
      expect(family.body.length).toBeGreaterThanOrEqual(4);
      for (const strength of [1, 2, 3] as const) expect(family.words[strength].length).toBeGreaterThanOrEqual(4);
    }
  });

  it("never say what the other did, or has to do", () => {
    const said = [
      ...feelings.flatMap(({ words }) => Object.values(words).flat()),
      ...needs.flatMap(({ words }) => words),
    ];
    expect(said.filter((word) => /\b(?:you|your)\b/.test(word))).toEqual(["one with you"]);
    expect(
      said.filter((word) =>
        /\b(?:ignored|attacked|betrayed|abandoned|used|manipulated|blamed|misunderstood)\b/.test(word),
      ),
    ).toEqual([]);
  });
});

describe("beginnings", () => {
  it("are there for each step, go on, and are noticed nowhere", () => {
    for (const beginnings of Object.values(starters)) {
      expect(beginnings.length).toBeGreaterThanOrEqual(5);
      for (const beginning of beginnings) {
        expect(beginning).toContain("…");
        for (const place of PLACES) expect(notices(beginning, place, english)).toEqual([]);
      }
    }
  });
});
