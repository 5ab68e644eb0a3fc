import type { Bytes } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import type { EpochRecord, Member } from "./epochRecord";
import type { ComparedKeys, Pin } from "./pin";
import { type Refused, refuse } from "./refusal";

/** Whose again box it is: made by the one for the other, with the keys of the epoch that begins anew. */
export type AgainBetween = { readonly readerId: string; readonly senderKey: string; readonly readerKey: string };

/** What an older epoch's key is bound to when it is boxed again, for a partner who has lost every key. */
export const againInfo = (record: EpochRecord, { readerId, senderKey, readerKey }: AgainBetween): Bytes =>
  lengthPrefixed("heard/v1/room-key-again", record.roomId, record.epoch, record.commit, readerId, senderKey, readerKey);

/**
 * The partner in the first epoch after all keys were lost. No key of before proves its record: it is believed because the
 * partner made it, with the very key that was compared aloud.
 */
export function pinnedStart(
  record: EpochRecord,
  self: { readonly accountId: string },
  pin: Pin,
): Member | Refused<"not-your-partner"> {
  const partner = record.members.find((member) => member.accountId !== self.accountId);
  if (partner?.accountId !== pin.partnerId || record.sealedBy !== pin.partnerId) return refuse("not-your-partner");
  const known = [...pin.formerKeys, { identityVersion: pin.identityVersion, publicKey: pin.partnerKey }];
  const { identityVersion, publicKey } = partner;
  const isKnown = known.some((each) => each.identityVersion === identityVersion && each.publicKey === publicKey);
  return isKnown ? partner : refuse("not-your-partner");
}

/** Whether an epoch is the one right before another. */
export const isRightBefore = (record: EpochRecord, next: EpochRecord): boolean =>
  record.roomId === next.roomId && record.epoch === next.epoch - 1 && record.commit === next.previousCommit;

/** Whether these two keys, and no others, were compared aloud. */
export const wereCompared = ({ compared }: Pin, keys: ComparedKeys): boolean =>
  compared !== null && compared.own === keys.own && compared.partner === keys.partner;
