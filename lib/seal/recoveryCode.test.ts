import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newRecoveryCode, parseRecoveryCode, recoveryCodeOf } from "./recoveryCode";
import { isRefused } from "./refusal";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((array) => new Uint8Array(array));
const slip = { refused: "mistyped-code" };
const letterAt = fc.nat({ max: 27 });
const letter = fc.constantFrom(...ALPHABET);

const withLetters = (code: string, changes: readonly (readonly [number, string])[]) => {
  const letters = [...code.replaceAll("-", "")];
  for (const [at, changed] of changes) letters[at] = changed;
  return letters.join("");
};

describe("a recovery code", () => {
  it("is seven groups of four", () => {
    expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(newRecoveryCode()).not.toBe(newRecoveryCode());
  });

  it("gives its sixteen bytes back", () => {
    fc.assert(
      fc.property(sixteen, (bytes) => {
        expect(parseRecoveryCode(recoveryCodeOf(bytes))).toEqual(bytes);
      }),
    );
  });

  it("is read as it was meant", () => {
    const bytes = new Uint8Array(16);
    bytes[0] = 8;
    const code = recoveryCodeOf(bytes);
    expect(code).toContain("10");
    const typed = [
      code.toLowerCase(),
      code.replaceAll("-", " "),
      code.replaceAll("-", "–"),
      ` ${code.replaceAll("1", "l").replaceAll("0", "o")}\n`,
      code.replaceAll("1", "I").replaceAll("0", "O").replaceAll("-", ""),
    ];
    for (const each of typed) expect(parseRecoveryCode(each)).toEqual(bytes);
  });

  it("notices any one or two wrong characters", () => {
    fc.assert(
      fc.property(sixteen, letterAt, letter, letterAt, letter, (bytes, first, one, second, two) => {
        const code = recoveryCodeOf(bytes).replaceAll("-", "");
        const typed = withLetters(code, [
          [first, one],
          [second, two],
        ]);
        expect(isRefused(parseRecoveryCode(typed))).toBe(typed !== code);
      }),
      { numRuns: 500 },
    );
  });

  it("notices two characters that changed places", () => {
    fc.assert(
      fc.property(sixteen, letterAt, letterAt, (bytes, first, second) => {
        const code = recoveryCodeOf(bytes).replaceAll("-", "");
        const swapped = withLetters(code, [
          [first, code[second] ?? ""],
          [second, code[first] ?? ""],
        ]);
        expect(isRefused(parseRecoveryCode(swapped))).toBe(swapped !== code);
      }),
    );
  });

  it.each(["", "7QK2", "U".repeat(28), `${"0".repeat(25)}Z00`, "0".repeat(29), "0".repeat(27)])(
    "is not %j",
    (typed) => {
      expect(parseRecoveryCode(typed)).toEqual(slip);
    },
  );
});
