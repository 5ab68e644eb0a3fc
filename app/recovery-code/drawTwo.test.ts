import { describe, expect, it } from "vitest";
import { drawTwo } from "./drawTwo";

describe("the two groups asked for", () => {
  const drawn = Array.from({ length: 2_000 }, () => drawTwo(7));

  it("are two different ones, in order, among the seven", () => {
    for (const [first, second] of drawn) {
      expect(first).toBeGreaterThanOrEqual(0);
      expect(second).toBeGreaterThan(first);
      expect(second).toBeLessThan(7);
    }
  });

  it("may be any pair", () => {
    expect(new Set(drawn.map(String)).size).toBe(21);
  });
});
