import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concat, fromBase64url, textOf, toBase64url, utf8 } from "./bytes";

const bytes = fc.uint8Array({ maxLength: 100 }).map((array) => new Uint8Array(array));

describe("bytes as they travel", () => {
  it("come back as they went", () => {
    fc.assert(
      fc.property(bytes, (each) => {
        expect(fromBase64url(toBase64url(each))).toEqual(each);
      }),
    );
  });

  it("agree with Node's own spelling", () => {
    fc.assert(
      fc.property(bytes, (each) => {
        expect(toBase64url(each)).toBe(Buffer.from(each).toString("base64url"));
      }),
    );
  });

  it.each(["A", "AB==", "A+8", "A/8", "AA\n", "AB", "ÄÄ", "AA AA"])("refuse the spelling %j", (text) => {
    expect(fromBase64url(text)).toBeNull();
  });

  it("are read as text only where they are text", () => {
    expect(textOf(utf8("Grüße, Ben"))).toBe("Grüße, Ben");
    expect(textOf(new Uint8Array([0xff, 0xfe]))).toBeNull();
  });

  it("are put one behind the other", () => {
    expect(concat(new Uint8Array([1]), new Uint8Array(), new Uint8Array([2, 3]))).toEqual(new Uint8Array([1, 2, 3]));
  });
});
