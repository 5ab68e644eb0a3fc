import { type Bytes, fromBase64url, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import type { Sealed } from "../values/sealed";
import { deriveSealKey } from "./derive";
import { openText, sealText } from "./sealText";
import type { Seed } from "./seed";

/** A seed that an account had before, by the version of its identity. */
export type FormerSeed<Held> = { readonly identityVersion: number; readonly seed: Held };

type Account = { readonly accountId: string; readonly identityVersion: number };

const place = ({ accountId, identityVersion }: Account) =>
  lengthPrefixed("heard/v1/former-seeds", accountId, identityVersion);
const keyOf = (seed: CryptoKey) => deriveSealKey(seed, lengthPrefixed("heard/v1/former-seeds"));

/** All seeds an account had before, sealed under the one it has: so nothing that was sealed to oneself is lost. */
export async function lockRing(seed: Seed, account: Account, former: readonly FormerSeed<Seed>[]): Promise<Sealed> {
  const held = await Promise.all(
    former.map(async (each) => [each.identityVersion, await each.seed.lend(async (bytes) => toBase64url(bytes))]),
  );
  return sealText(await keyOf(seed.secret), place(account), JSON.stringify(held));
}

/** The seeds in a ring, the newest first; null where it was not sealed under this seed for this account. */
export async function openRing(
  seed: Seed,
  account: Account,
  ring: string,
): Promise<readonly FormerSeed<Bytes>[] | null> {
  const text = await openText(await keyOf(seed.secret), place(account), ring);
  if (text === null) return null;
  // Only this account could seal it, so its shape is ours.
  const held = JSON.parse(text) as readonly (readonly [number, string])[];
  return held.map(([identityVersion, bytes]) => ({
    identityVersion,
    seed: fromBase64url(bytes) ?? new Uint8Array(32),
  }));
}
