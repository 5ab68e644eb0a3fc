import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBase64url } from "./bytes";
import { type Field, lengthPrefixed } from "./lengthPrefixed";

const field = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.uint8Array({ maxLength: 12 }).map((array) => new Uint8Array(array)),
);
const spelled = (fields: readonly Field[]) => toBase64url(lengthPrefixed("heard/v1/test", ...fields));
const raw = (fields: readonly Field[]) => fields.map((each) => Buffer.from(each as string).toString("hex")).join("|");

describe("length-prefixed fields", () => {
  it("are each a length of four bytes and the bytes", () => {
    const whole = lengthPrefixed("heard/v1/x", "é", new Uint8Array([7]));
    expect(Buffer.from(whole).toString("hex")).toBe(
      `0000000a${Buffer.from("heard/v1/x").toString("hex")}00000002c3a90000000107`,
    );
  });

  it("spell no two lists alike", () => {
    fc.assert(
      fc.property(fc.array(field, { maxLength: 4 }), fc.array(field, { maxLength: 4 }), (one, two) => {
        expect(spelled(one) === spelled(two)).toBe(raw(one) === raw(two) && one.length === two.length);
      }),
    );
  });

  it("keep a boundary where it was put", () => {
    expect(spelled(["ab", "c"])).not.toBe(spelled(["a", "bc"]));
    expect(spelled(["a", ""])).not.toBe(spelled(["a"]));
  });

  it("take whole numbers only", () => {
    expect(spelled([12])).toBe(spelled(["12"]));
    expect(() => spelled([1.5])).toThrow(RangeError);
    expect(() => spelled([Number.NaN])).toThrow(RangeError);
  });
});
