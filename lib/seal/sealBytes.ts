import { type Bytes, concat } from "../values/bytes";
import { randomBytes } from "./derive";

const IV = 12;
const TAG = 16;

/** AES-256-GCM with the place bound in: `iv(12, random) ‖ ciphertext ‖ tag(16)`. */
export async function sealBytes(key: CryptoKey, place: Bytes, plain: Bytes): Promise<Bytes> {
  const iv = randomBytes(IV);
  const cipher = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: place }, key, plain);
  return concat(iv, new Uint8Array(cipher));
}

/** What was sealed at this very place under this key; null for anything else. */
export async function openBytes(key: CryptoKey, place: Bytes, sealed: Bytes): Promise<Bytes | null> {
  if (sealed.length < IV + TAG) return null;
  const algorithm = { name: "AES-GCM", iv: sealed.subarray(0, IV), additionalData: place };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(IV)));
  } catch {
    return null;
  }
}
