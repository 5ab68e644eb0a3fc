import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { literal } from "./literal";

const shown = (sentence: string): string =>
  createTranslator({ locale: "en", messages: { sentence } })("sentence" as never, { partner: "Ben" } as never);

describe("what a person wrote, within a sentence of ours", () => {
  it.each(["{partner}", "it's <b>yours</b>", "'{", "{'", "{'{'}", "''", "a '#' b", "'", "{}", "|'<", "don't {x}"])(
    "%s stays what it is",
    (text) => {
      expect(shown(`{partner}: ${literal(text)}!`)).toBe(`Ben: ${text}!`);
    },
  );

  it("stays what it is, whatever it is", () => {
    const signs = fc.string({ unit: fc.constantFrom("{", "}", "<", ">", "'", "#", "|", "a", " ", "/", "é") });
    fc.assert(
      fc.property(fc.oneof(fc.string(), signs), (text) => {
        expect(shown(`{partner}: ${literal(text)}!`)).toBe(`Ben: ${text}!`);
        if (text !== "") expect(shown(literal(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
