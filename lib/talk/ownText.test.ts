import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBlock, emptyOwn } from "./ownEdit";
import { readOwn, writeOwn } from "./ownText";
import { anyOwn } from "./testing/anyOwn";

const walk = addBlock({ ...emptyOwn, title: "Sunday walk" }, "say", 0, 2);
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(writeOwn(walk)), ...change });

describe("a couple's own format as it is sealed", () => {
  it("comes back as it was put together", () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        expect(readOwn(writeOwn(own))).toEqual(own);
      }),
    );
  });

  it.each([
    ["no text of one", "Sunday walk"],
    ["a list", "[]"],
    ["a later version", changed({ v: 2 })],
    ["a title without end", changed({ title: "x".repeat(61) })],
    ["a gate of another kind", changed({ gate: { calm: "yes", topic: "any" } })],
    ["odd turns", changed({ parts: [{ turns: 3, blocks: [] }] })],
    [
      "a block nobody knows",
      changed({ parts: [{ turns: 2, blocks: [{ ...walk.parts[0]?.blocks[0], kind: "shout" }] }] }),
    ],
    ["one number twice", changed({ parts: [...walk.parts, ...walk.parts] })],
    [
      "a number that is no number",
      changed({ parts: [{ turns: 2, blocks: [{ ...walk.parts[0]?.blocks[0], no: "1" }] }] }),
    ],
    ["blocks without end", changed({ parts: [{ turns: 2, blocks: Array.from({ length: 99 }, () => ({})) }] })],
  ])("is not read from %s, whoever sealed that", (_, text) => {
    expect(readOwn(text)).toBeNull();
  });

  it("is not read from any text that is none", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readOwn(text)).toBeNull();
      }),
    );
  });
});
