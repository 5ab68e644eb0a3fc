import { describe, expect, it } from "vitest";
import { SAFETY_WORDS } from "./safetyWords";

describe("the list of safety words", () => {
  it("has 2,048 short words, each told apart by its first four letters", () => {
    const words = SAFETY_WORDS.split(" ");
    expect(words).toHaveLength(2_048);
    expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(2_048);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,8}$/);
  });
});
