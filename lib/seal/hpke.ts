import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { type Bytes, concat, fromBase64url, toBase64url } from "../values/bytes";

/** HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM. */
export const SUITE = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const ENCAPSULATED = 32;
const SEALED_KEY = 48;

/** A 32-byte key boxed to one reader by one sender (auth mode), as base64url of `enc(32) ‖ ciphertext(48)`. */
export async function box(sender: CryptoKeyPair, reader: CryptoKey, info: Bytes, key: Bytes): Promise<string> {
  const { enc, ct } = await SUITE.seal({ senderKey: sender, recipientPublicKey: reader, info }, key);
  return toBase64url(concat(new Uint8Array(enc), new Uint8Array(ct)));
}

/** The key in a box that this very sender made for this reader; null for any other. */
export async function unbox(
  reader: CryptoKeyPair,
  sender: CryptoKey,
  info: Bytes,
  text: string,
): Promise<Bytes | null> {
  const bytes = fromBase64url(text);
  if (bytes === null || bytes.length !== ENCAPSULATED + SEALED_KEY) return null;
  const enc = bytes.slice(0, ENCAPSULATED);
  const recipient = { recipientKey: reader, senderPublicKey: sender, enc, info };
  try {
    return new Uint8Array(await SUITE.open(recipient, bytes.slice(ENCAPSULATED)));
  } catch {
    return null;
  }
}
