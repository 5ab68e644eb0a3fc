import { type Bytes, concat, fromBase64url, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { deriveBytes, deriveSealKey, equalBytes } from "./derive";
import { type Refused, refuse } from "./refusal";
import { openBytes, sealBytes } from "./sealBytes";

/** Whose seed a box holds, and what locks it: a passphrase stretched by a version of the derivation, the recovery code, or a passkey by its name. */
export type SeedPlace = {
  readonly accountId: string;
  readonly identityVersion: number;
  readonly by: { readonly passphrase: number } | { readonly passkey: string } | "recovery-code";
};

const COMMITMENT = 32;

function bound({ accountId, identityVersion, by }: SeedPlace): Bytes {
  if (by === "recovery-code") return lengthPrefixed("heard/v1/seed-recovery", accountId, identityVersion);
  if ("passkey" in by) return lengthPrefixed("heard/v1/seed-passkey", accountId, identityVersion, by.passkey);
  return lengthPrefixed("heard/v1/seed-wrap", accountId, identityVersion, by.passphrase);
}

// The commitment makes sure that a box opens under one key only, so that no made-up box can test many passphrases at once.
const commitmentOf = (lock: CryptoKey) => deriveBytes(lock, lengthPrefixed("heard/v1/commit"));
const keyOf = (lock: CryptoKey) => deriveSealKey(lock, lengthPrefixed("heard/v1/seed-key"));

/** The seed locked away: base64url of `commitment(32) ‖ iv(12) ‖ ciphertext(48)`. */
export async function lockSeed(lock: CryptoKey, place: SeedPlace, seed: Bytes): Promise<string> {
  return toBase64url(concat(await commitmentOf(lock), await sealBytes(await keyOf(lock), bound(place), seed)));
}

/** What is said of a lock that is not the box's. */
export type WrongLock = "wrong-passphrase" | "wrong-code" | "wrong-passkey";

function wrong({ by }: SeedPlace): WrongLock {
  if (by === "recovery-code") return "wrong-code";
  return "passkey" in by ? "wrong-passkey" : "wrong-passphrase";
}

/** The seed's bytes. Another passphrase, code or passkey is told apart from a box that was changed. */
export async function unlockSeed(
  lock: CryptoKey,
  place: SeedPlace,
  box: string,
): Promise<Bytes | Refused<WrongLock | "tampered">> {
  const bytes = fromBase64url(box);
  if (bytes === null) return refuse("tampered");
  if (!equalBytes(bytes.slice(0, COMMITMENT), await commitmentOf(lock))) return refuse(wrong(place));
  const seed = await openBytes(await keyOf(lock), bound(place), bytes.slice(COMMITMENT));
  return seed?.length === 32 ? seed : refuse("tampered");
}
