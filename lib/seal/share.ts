import { type Bytes, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import type { Sealed } from "../values/sealed";
import { asSecret, deriveBytes, deriveSealKey, sha256 } from "./derive";
import { openText, sealText } from "./sealText";

/** What the secret of a counsellor's link gives; the secret itself lies in the link's fragment, which no server sees. */
export type ShareKeys = {
  /** Proves to the server that its bearer has the link. */
  readonly token: string;
  /** SHA-256 of the token's 32 bytes: what the server keeps. */
  readonly openHash: string;
  readonly seal: CryptoKey;
};

export async function shareKeys(secret: Bytes, shareId: string): Promise<ShareKeys> {
  const source = await asSecret(secret);
  const token = await deriveBytes(source, lengthPrefixed("heard/v1/share-open", shareId));
  return {
    token: toBase64url(token),
    openHash: toBase64url(await sha256(token)),
    seal: await deriveSealKey(source, lengthPrefixed("heard/v1/share-key", shareId)),
  };
}

const placeOf = (shareId: string): Bytes => lengthPrefixed("heard/v1/share", shareId);

/** What a counsellor reads, sealed for whoever has the link. */
export const sealShare = (keys: ShareKeys, shareId: string, text: string): Promise<Sealed> =>
  sealText(keys.seal, placeOf(shareId), text);

/** What was sealed for this very share; null for anything else. */
export const openShare = (keys: ShareKeys, shareId: string, sealed: string): Promise<string | null> =>
  openText(keys.seal, placeOf(shareId), sealed);
