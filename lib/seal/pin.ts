import { type Bytes, fromBase64url, toBase64url } from "../values/bytes";
import { canonicalJson } from "../values/canonical";
import { lengthPrefixed } from "../values/lengthPrefixed";
import type { Sealed } from "../values/sealed";
import { deriveSealKey } from "./derive";
import { openText, sealText } from "./sealText";

/** A key that someone had, by the version of their identity. */
export type KnownKey = { readonly identityVersion: number; readonly publicKey: string };
/** Two public keys that were compared aloud: one's own and the partner's. */
export type ComparedKeys = { readonly own: string; readonly partner: string };

/** What a partner has seen of the room's keys with their own eyes, sealed to themself: no server can change whom they trust. */
export type Pin = {
  readonly partnerId: string;
  readonly partnerKey: string;
  /** Null until the first epoch has told it. */
  readonly identityVersion: number | null;
  /** 0 until the first epoch was opened. */
  readonly highestEpoch: number;
  /** What proves the first epoch's record, from the link's secret. */
  readonly inviteMac: Bytes;
  /** The keys that the partner had before this one, oldest first: each was proved by the room's key of its day. */
  readonly formerKeys: readonly KnownKey[];
  /** Null until safety words were compared and were the same. */
  readonly compared: ComparedKeys | null;
  /**
   * The first epoch that was boxed to oneself as one is known here: 1 since the pairing, a later one where all keys were
   * lost since. Null until the partner has made it.
   */
  readonly startsAt: number | null;
};

/** Nobody's key has changed since the pairing, and none was compared. */
export const NOTHING_SINCE = { formerKeys: [], compared: null, startsAt: 1 } as const satisfies Partial<Pin>;

const place = (roomId: string, selfId: string) => lengthPrefixed("heard/v1/pin", roomId, selfId);
const keyOf = (seed: CryptoKey) => deriveSealKey(seed, lengthPrefixed("heard/v1/pin"));

export async function sealPin(seed: CryptoKey, roomId: string, selfId: string, pin: Pin): Promise<Sealed> {
  const text = canonicalJson({ ...pin, inviteMac: toBase64url(pin.inviteMac) });
  return sealText(await keyOf(seed), place(roomId, selfId), text);
}

/** The pin that oneself sealed for this room; null for anything else. */
export async function openPin(seed: CryptoKey, roomId: string, selfId: string, sealed: string): Promise<Pin | null> {
  const text = await openText(await keyOf(seed), place(roomId, selfId), sealed);
  if (text === null) return null;
  // Only this account could seal it, so its shape is ours.
  const pin = JSON.parse(text) as Omit<Pin, "inviteMac"> & { readonly inviteMac: string };
  // One that was sealed before keys could change knows nothing of it.
  return { ...NOTHING_SINCE, ...pin, inviteMac: fromBase64url(pin.inviteMac) ?? new Uint8Array() };
}
