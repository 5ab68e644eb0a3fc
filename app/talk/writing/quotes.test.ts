import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrasesIn, takesUp, wordsOf } from "./quotes";

const SAID = "I miss our evenings, and it makes me sad that we don’t talk at supper any more. Work eats us up.";

describe("taking up the other's own words", () => {
  it("is three of Ada's words in a row, whatever their capitals and signs", () => {
    expect(takesUp("You said: “I MISS our evenings.” That is close to me.", SAID)).toBe(true);
    expect(takesUp("that we don't talk, yes", SAID)).toBe(true);
  });

  it("is not two of them, and not three that stood apart", () => {
    expect(takesUp("I miss you too", SAID)).toBe(false);
    expect(takesUp("evenings sad supper", SAID)).toBe(false);
    expect(takesUp("", SAID)).toBe(false);
  });

  it("is all of it where Ada said less than three words, and nothing where she said none", () => {
    expect(takesUp("You are tired, I know", "So tired!")).toBe(false);
    expect(takesUp("so tired, I know", "So tired!")).toBe(true);
    expect(takesUp("anything", " … ")).toBe(true);
  });

  it("works in other alphabets", () => {
    expect(takesUp("Я слышу: «мне очень грустно»", "Мне очень грустно вечером")).toBe(true);
  });

  it("is one tap away: every phrase that is offered is enough", () => {
    expect(phrasesIn(SAID)).toContain("I miss our evenings");
    expect(phrasesIn("So tired!")).toEqual(["So tired!"]);
    expect(phrasesIn("  ")).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 12 }), { maxLength: 5 }), (sentences) => {
        const statement = sentences.join(". ");
        for (const phrase of phrasesIn(statement)) expect(takesUp(`“${phrase}”`, statement)).toBe(true);
      }),
    );
  });

  it("counts words as people do", () => {
    expect(wordsOf("I don’t know – a half-day, 3 times.")).toHaveLength(7);
  });
});
