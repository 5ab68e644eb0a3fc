import { createHash, createHmac, hkdfSync } from "node:crypto";
import type { Bytes } from "../values/bytes";
import { type Field, lengthPrefixed, type Purpose } from "../values/lengthPrefixed";

/** What stands before anything made with a pepper, so that another one can follow it: eight letters of its hash. */
export const pepperId = (pepper: string): string =>
  createHash("sha256").update("heard/v1/pepper-id").update(pepper).digest("base64url").slice(0, 8);

/** The pepper of this name, or null where it is no longer among them. */
export const pepperNamed = (peppers: readonly string[], id: string): string | null =>
  peppers.find((pepper) => pepperId(pepper) === id) ?? null;

/** The pepper that new things are made with. */
export function newestOf(peppers: readonly string[]): string {
  const [newest] = peppers;
  if (newest === undefined) throw new Error("a pepper is always set");
  return newest;
}

/** 32 bytes that only the holder of the pepper can compute. */
export const peppered = (pepper: string, purpose: Purpose, ...fields: readonly Field[]): Bytes =>
  new Uint8Array(
    createHmac("sha256", pepper)
      .update(lengthPrefixed(purpose, ...fields))
      .digest(),
  );

/** A key of 32 bytes out of the pepper, one for each purpose and fields. */
export const keyUnder = (pepper: string, purpose: Purpose, ...fields: readonly Field[]): Bytes =>
  new Uint8Array(hkdfSync("sha256", pepper, "", lengthPrefixed(purpose, ...fields), 32));
