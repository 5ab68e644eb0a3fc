import { type Bytes, fromBase64url, toBase64url } from "../values/bytes";
import type { Sealed, WrappedKey } from "../values/sealed";
import { asSealKey, randomBytes } from "./derive";
import { openBytes, sealBytes } from "./sealBytes";
import { openText, sealText } from "./sealText";

/** Words under a random key of their own, and that key locked under another. Dropping the locked key erases the words for good. */
export type UnderOwnKey = { readonly wrappedKey: WrappedKey; readonly sealed: Sealed };
/** What locks a key, and the place bound in. */
export type Lock = { readonly key: CryptoKey; readonly place: Bytes };

/** A key locked under another. */
export const lockKey = async (lock: Lock, key: Bytes): Promise<WrappedKey> =>
  toBase64url(await sealBytes(lock.key, lock.place, key)) as WrappedKey;

/** The bytes of a locked key; null where the lock or the place is another. */
export async function unlockKey(lock: Lock, wrapped: string): Promise<Bytes | null> {
  const bytes = fromBase64url(wrapped);
  const key = bytes && (await openBytes(lock.key, lock.place, bytes));
  return key?.length === 32 ? key : null;
}

/** Seals words under a fresh key and locks that key. */
export async function sealUnderOwnKey(lock: Lock, place: Bytes, text: string): Promise<UnderOwnKey> {
  const key = randomBytes(32);
  const sealed = await sealText(await asSealKey(key), place, text);
  const wrappedKey = await lockKey(lock, key);
  key.fill(0);
  return { wrappedKey, sealed };
}

/** The words; null where the lock, its place or theirs is another. */
export async function openUnderOwnKey(lock: Lock, place: Bytes, words: UnderOwnKey): Promise<string | null> {
  const key = await unlockKey(lock, words.wrappedKey);
  if (key === null) return null;
  const text = await openText(await asSealKey(key), place, words.sealed);
  key.fill(0);
  return text;
}

/** The same words and key, locked for someone else; null where the present lock does not open. */
export async function lockAnew(from: Lock, to: Lock, words: UnderOwnKey): Promise<UnderOwnKey | null> {
  const key = await unlockKey(from, words.wrappedKey);
  if (key === null) return null;
  const wrappedKey = await lockKey(to, key);
  key.fill(0);
  return { wrappedKey, sealed: words.sealed };
}
