import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type Json } from "./canonical";

const json = fc.jsonValue() as fc.Arbitrary<Json>;

describe("canonical JSON", () => {
  it("sorts keys at every depth, leaves out what is absent, and adds no spaces", () => {
    const value = { b: [1, { z: null, a: true }], a: "x", gone: undefined };
    expect(canonicalJson(value)).toBe('{"a":"x","b":[1,{"a":true,"z":null}]}');
  });

  it("survives being stored: what JSON reads back is spelled the same", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it("means the same value", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("does not mind in which order members were written", () => {
    expect(canonicalJson({ one: 1, two: 2 })).toBe(canonicalJson({ two: 2, one: 1 }));
  });

  it("refuses a number that JSON has not", () => {
    expect(() => canonicalJson({ n: Number.POSITIVE_INFINITY })).toThrow(RangeError);
  });
});
