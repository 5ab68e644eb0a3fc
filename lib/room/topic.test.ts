import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTopic, sealedTopic } from "./topic";

describe("a topic's words", () => {
  it("carry Ada's mark inside what is sealed", () => {
    expect(readTopic(sealedTopic({ text: "My mother", hurts: true }))).toEqual({ text: "My mother", hurts: true });
  });

  it("stay the plain line where nothing hurts, as older topics are", () => {
    expect(sealedTopic({ text: "The holidays", hurts: false })).toBe("The holidays");
    expect(readTopic("The holidays")).toEqual({ text: "The holidays", hurts: false });
    expect(readTopic("null")).toEqual({ text: "null", hurts: false });
    expect(readTopic('{"text":"only"}')).toEqual({ text: '{"text":"only"}', hurts: false });
  });

  it("come back as they were written, even where somebody writes what looks like a mark", () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.json(),
      fc.tuple(fc.string(), fc.boolean()).map(([text, hurts]) => JSON.stringify({ hurts, text })),
    );
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, hurts) => {
        expect(readTopic(sealedTopic({ text, hurts }))).toEqual({ text, hurts });
      }),
    );
  });
});
