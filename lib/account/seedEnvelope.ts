import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { concat, fromBase64url, textOf, toBase64url, utf8 } from "../values/bytes";
import type { AccountId } from "../values/ids";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { keyUnder, newestOf, pepperId, pepperNamed } from "./pepper";

const CIPHER = "aes-256-gcm";
const IV = 12;
const TAG = 16;

const keyOf = (pepper: string, accountId: AccountId) => keyUnder(pepper, "heard/v1/seed-envelope", accountId);
const boundTo = (accountId: AccountId) => lengthPrefixed("heard/v1/seed-envelope", accountId);

/** A locked seed in the server's own envelope, `pepper id . iv ‖ ciphertext ‖ tag`: without the pepper a stolen row is no use. */
export function closeEnvelope(peppers: readonly string[], accountId: AccountId, box: string): string {
  const pepper = newestOf(peppers);
  const iv = new Uint8Array(randomBytes(IV));
  const cipher = createCipheriv(CIPHER, keyOf(pepper, accountId), iv).setAAD(boundTo(accountId));
  const sealed = [cipher.update(utf8(box)), cipher.final(), cipher.getAuthTag()].map((part) => new Uint8Array(part));
  return `${pepperId(pepper)}.${toBase64url(concat(iv, ...sealed))}`;
}

/** The locked seed out of its envelope; only for one who has proven to be its owner. Throws where row and pepper do not belong together. */
export function openEnvelope(peppers: readonly string[], accountId: AccountId, envelope: string): string {
  const [id = "", text = ""] = envelope.split(".");
  const pepper = pepperNamed(peppers, id);
  const bytes = fromBase64url(text);
  if (pepper === null || bytes === null || bytes.length < IV + TAG) throw new Error("a seed's envelope does not open");
  const decipher = createDecipheriv(CIPHER, keyOf(pepper, accountId), bytes.slice(0, IV))
    .setAAD(boundTo(accountId))
    .setAuthTag(bytes.slice(-TAG));
  const opened = [decipher.update(bytes.slice(IV, -TAG)), decipher.final()].map((part) => new Uint8Array(part));
  const box = textOf(concat(...opened));
  if (box === null) throw new Error("a seed's envelope does not open");
  return box;
}
