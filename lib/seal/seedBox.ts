import { type Bytes, concat, fromBase64url, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { deriveBytes, deriveSealKey, equalBytes } from "./derive";
import { type Refused, refuse } from "./refusal";
import { openBytes, sealBytes } from "./sealBytes";

/** Whose seed a box holds, and what locks it: a passphrase stretched by a version of the derivation, or the recovery code. */
export type SeedPlace = {
  readonly accountId: string;
  readonly identityVersion: number;
  readonly by: { readonly passphrase: number } | "recovery-code";
};

const COMMITMENT = 32;

const bound = ({ accountId, identityVersion, by }: SeedPlace): Bytes =>
  by === "recovery-code"
    ? lengthPrefixed("heard/v1/seed-recovery", accountId, identityVersion)
    : lengthPrefixed("heard/v1/seed-wrap", accountId, identityVersion, by.passphrase);

// The commitment makes sure that a box opens under one key only, so that no made-up box can test many passphrases at once.
const commitmentOf = (lock: CryptoKey) => deriveBytes(lock, lengthPrefixed("heard/v1/commit"));
const keyOf = (lock: CryptoKey) => deriveSealKey(lock, lengthPrefixed("heard/v1/seed-key"));

/** The seed locked away: base64url of `commitment(32) ‖ iv(12) ‖ ciphertext(48)`. */
export async function lockSeed(lock: CryptoKey, place: SeedPlace, seed: Bytes): Promise<string> {
  return toBase64url(concat(await commitmentOf(lock), await sealBytes(await keyOf(lock), bound(place), seed)));
}

/** The seed's bytes. Another passphrase or code is told apart from a box that was changed. */
export async function unlockSeed(
  lock: CryptoKey,
  place: SeedPlace,
  box: string,
): Promise<Bytes | Refused<"wrong-passphrase" | "wrong-code" | "tampered">> {
  const bytes = fromBase64url(box);
  if (bytes === null) return refuse("tampered");
  if (!equalBytes(bytes.slice(0, COMMITMENT), await commitmentOf(lock))) {
    return refuse(place.by === "recovery-code" ? "wrong-code" : "wrong-passphrase");
  }
  const seed = await openBytes(await keyOf(lock), bound(place), bytes.slice(COMMITMENT));
  return seed?.length === 32 ? seed : refuse("tampered");
}
