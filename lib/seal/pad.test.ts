import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pad, paddedLength, unpad } from "./pad";

const words = fc.uint8Array({ maxLength: 3_000 }).map((array) => new Uint8Array(array));

describe("padding", () => {
  it("comes off as it went on, whatever the words end in", () => {
    fc.assert(
      fc.property(words, fc.constantFrom([], [0], [0x80], [0x80, 0]), (start, end) => {
        const plain = new Uint8Array([...start, ...end]);
        expect(unpad(pad(plain))).toEqual(plain);
      }),
    );
  });

  it("leaves only size steps: 256, 512, 1024, …", () => {
    fc.assert(
      fc.property(words, (plain) => {
        const size = pad(plain).length;
        expect(Math.log2(size) % 1).toBe(0);
        expect(size).toBeGreaterThanOrEqual(256);
        expect(size === 256 || size / 2 < plain.length + 1).toBe(true);
      }),
    );
  });

  it.each([
    [0, 256],
    [255, 256],
    [256, 512],
    [511, 512],
    [512, 1024],
  ])("brings %i bytes to %i", (length, size) => {
    expect(paddedLength(length)).toBe(size);
  });

  it("refuses what was not padded here", () => {
    expect(unpad(new Uint8Array(256))).toBeNull();
    expect(unpad(new Uint8Array())).toBeNull();
    expect(unpad(new Uint8Array([0x80]))).toBeNull();
    const tooLarge = new Uint8Array(512);
    tooLarge[10] = 0x80;
    expect(unpad(tooLarge)).toBeNull();
  });
});
