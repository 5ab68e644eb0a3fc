import { fromBase64url, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { deriveBytes } from "./derive";
import { SUITE } from "./hpke";

/** An account's key pair. The private half can be used here and not taken out. */
export type Identity = {
  readonly keyPair: CryptoKeyPair;
  /** The public half as it travels: 32 bytes as base64url. */
  readonly publicKey: string;
};

/** The key pair that a seed always gives: DHKEM(X25519, HKDF-SHA256).DeriveKeyPair (RFC 9180, section 7.1.3). */
export async function identityOf(seed: CryptoKey): Promise<Identity> {
  const material = await deriveBytes(seed, lengthPrefixed("heard/v1/kem"));
  const derived = await SUITE.kem.deriveKeyPair(material);
  material.fill(0);
  const publicKey = toBase64url(new Uint8Array(await SUITE.kem.serializePublicKey(derived.publicKey)));
  const exported = await crypto.subtle.exportKey("pkcs8", derived.privateKey);
  const privateKey = await crypto.subtle.importKey("pkcs8", exported, { name: "X25519" }, false, ["deriveBits"]);
  new Uint8Array(exported).fill(0);
  return { keyPair: { privateKey, publicKey: derived.publicKey }, publicKey };
}

/** A public key as it came; null where it is none. */
export async function publicKeyFrom(text: string): Promise<CryptoKey | null> {
  const bytes = fromBase64url(text);
  if (bytes === null || bytes.length !== 32) return null;
  return SUITE.kem.deserializePublicKey(bytes);
}
