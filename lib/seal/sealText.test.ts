import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64url, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { asSealKey, randomBytes } from "./derive";
import { openText, sealText } from "./sealText";

const place = lengthPrefixed("heard/v1/test", "here");
const newKey = () => asSealKey(randomBytes(32));

describe("sealed words", () => {
  it("open where and with what they were sealed", async () => {
    const key = await newKey();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (text) => {
        expect(await openText(key, place, await sealText(key, place, text))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it("open nowhere else and with no other key", async () => {
    const key = await newKey();
    const sealed = await sealText(key, place, "I was afraid to ask");
    expect(await openText(key, lengthPrefixed("heard/v1/test", "there"), sealed)).toBeNull();
    expect(await openText(await newKey(), place, sealed)).toBeNull();
  });

  it("open no more after a single bit was turned, or the end cut off", async () => {
    const key = await newKey();
    const sealed = fromBase64url(await sealText(key, place, "words"));
    if (!sealed) throw new Error("sealed words are base64url");
    for (let at = 0; at < sealed.length; at += 1) {
      const turned = sealed.slice();
      turned[at] = (turned[at] ?? 0) ^ 1;
      expect(await openText(key, place, toBase64url(turned))).toBeNull();
    }
    for (const length of [0, 11, 12, 27, 28, sealed.length - 1]) {
      expect(await openText(key, place, toBase64url(sealed.slice(0, length)))).toBeNull();
    }
    expect(await openText(key, place, "not base64url!")).toBeNull();
  });

  it("never look alike, and show only a size step", async () => {
    const key = await newKey();
    const sealed = await Promise.all(["", "same", "same", "a longer thing to say"].map((t) => sealText(key, place, t)));
    expect(new Set(sealed).size).toBe(4);
    expect(new Set(sealed.map((each) => fromBase64url(each)?.length))).toEqual(new Set([12 + 256 + 16]));
  });
});
