import { type Bytes, fromBase64url, textOf, toBase64url, utf8 } from "../values/bytes";
import type { Sealed } from "../values/sealed";
import { pad, unpad } from "./pad";
import { openBytes, sealBytes } from "./sealBytes";

/** Words sealed at their place, padded to a size step, as they travel. */
export const sealText = async (key: CryptoKey, place: Bytes, text: string): Promise<Sealed> =>
  toBase64url(await sealBytes(key, place, pad(utf8(text)))) as Sealed;

/** The words sealed at this very place; null for anything else. */
export async function openText(key: CryptoKey, place: Bytes, sealed: string): Promise<string | null> {
  const bytes = fromBase64url(sealed);
  const padded = bytes && (await openBytes(key, place, bytes));
  const plain = padded && unpad(padded);
  return plain && textOf(plain);
}
