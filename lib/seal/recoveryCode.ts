import { base32crockford } from "@scure/base";
import type { Bytes } from "../values/bytes";
import { randomBytes } from "./derive";
import { type Refused, refuse } from "./refusal";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS = 26;

// Two check characters of a Reed-Solomon code over GF(32): any one or two wrong or swapped characters are noticed.
const POWERS: readonly number[] = (() => {
  const powers: number[] = [];
  for (let value = 1; powers.length < 31; value = value & 16 ? (value << 1) ^ 0x25 : value << 1) powers.push(value);
  return powers;
})();

const logarithm = (value: number): number => POWERS.indexOf(value);
const product = (one: number, two: number): number =>
  one === 0 || two === 0 ? 0 : (POWERS[(logarithm(one) + logarithm(two)) % 31] ?? 0);

// The generator (x - α)(x - α²) = x² + (α + α²)x + α³.
const MIDDLE = (POWERS[1] ?? 0) ^ (POWERS[2] ?? 0);
const LAST = POWERS[3] ?? 0;

function checkCharacters(letters: string): string {
  let high = 0;
  let low = 0;
  for (const letter of letters) {
    const feedback = ALPHABET.indexOf(letter) ^ high;
    high = low ^ product(feedback, MIDDLE);
    low = product(feedback, LAST);
  }
  return `${ALPHABET[high]}${ALPHABET[low]}`;
}

/** A code as its owner reads it: seven groups of four. */
const grouped = (letters: string): string => (letters.match(/.{4}/g) ?? []).join("-");

/** Sixteen bytes as a code: 26 characters of Crockford's base32 and two that notice a slip. */
export function recoveryCodeOf(bytes: Bytes): string {
  const letters = base32crockford.encode(bytes);
  return grouped(letters + checkCharacters(letters));
}

/** A fresh code of 128 bits. */
export const newRecoveryCode = (): string => recoveryCodeOf(randomBytes(16));

/** A code as it was typed, told as it was meant: no blanks or dashes, capitals, I and L as 1, O as 0. */
export const normalRecoveryCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0");

/** The sixteen bytes of a typed code, or a slip. */
export function parseRecoveryCode(typed: string): Bytes | Refused<"mistyped-code"> {
  const code = normalRecoveryCode(typed);
  const letters = code.slice(0, LETTERS);
  if (!/^[0-9A-HJKMNP-TV-Z]{28}$/.test(code)) return refuse("mistyped-code");
  if (checkCharacters(letters) !== code.slice(LETTERS)) return refuse("mistyped-code");
  try {
    return new Uint8Array(base32crockford.decode(letters));
  } catch {
    return refuse("mistyped-code");
  }
}
