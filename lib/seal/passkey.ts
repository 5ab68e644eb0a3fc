import type { Bytes } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { asSecret, deriveBytes, sha256 } from "./derive";

/** What a passkey is asked with for this account. No secret: another passkey gives something else for it. */
export const askedOfPasskey = (accountId: string): Promise<Bytes> =>
  sha256(lengthPrefixed("heard/v1/prf-ask", accountId));

/** The lock out of what a passkey gave; the bytes are wiped. It needs no stretching: it is 256 bits of chance. */
export async function lockOfPasskey(given: Bytes): Promise<CryptoKey> {
  if (given.length !== 32) throw new RangeError("a passkey gives 32 bytes");
  const secret = await asSecret(given);
  given.fill(0);
  const wrapKey = await deriveBytes(secret, lengthPrefixed("heard/v1/prf-wrap"));
  const lock = await asSecret(wrapKey);
  wrapKey.fill(0);
  return lock;
}
