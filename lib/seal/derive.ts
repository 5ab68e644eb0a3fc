import type { Bytes } from "../values/bytes";

/** Fresh random bytes. */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** A secret from which keys are derived and which never leaves again. */
export const asSecret = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits", "deriveKey"]);

// Without a salt, as RFC 5869 allows where the secret is uniformly random; `info` is length-prefixed and begins with its purpose.
const hkdf = (info: Bytes) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info });

/** HKDF-SHA256 (RFC 5869): 32 bytes for one purpose. */
export const deriveBytes = async (secret: CryptoKey, info: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.deriveBits(hkdf(info), secret, 256));

/** A key that seals, derived for one purpose; it cannot be taken out of the browser's keeping. */
export const deriveSealKey = (secret: CryptoKey, info: Bytes): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdf(info), secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

/** Random bytes as a key that seals. */
export const asSealKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);

/** Bytes as a key that tags. */
export const asTagKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** Whether two byte strings are equal, in the same time wherever they differ. */
export function equalBytes(one: Bytes, two: Bytes): boolean {
  if (one.length !== two.length) return false;
  let difference = 0;
  for (const [index, byte] of one.entries()) difference |= byte ^ (two[index] ?? 0);
  return difference === 0;
}
