import type { Bytes } from "../values/bytes";
import { asSecret } from "./derive";
import { type EpochRecord, parseRecord } from "./epochRecord";
import { publicKeyFrom } from "./identity";
import { isRefused, type Refused, refuse } from "./refusal";
import {
  type EpochChecks,
  memberAs,
  type OpenEpoch,
  type OwnIdentity,
  ownIn,
  type SealedEpoch,
  type Self,
} from "./roomKey";

type NotOpened = Refused<"tampered" | "not-your-partner">;

/** Whoever made an epoch, with their key. */
async function senderOf(record: EpochRecord) {
  const sender = record.members.find((member) => member.accountId === record.sealedBy);
  const key = sender && (await publicKeyFrom(sender.publicKey));
  return sender && key ? { publicKey: sender.publicKey, key } : refuse("not-your-partner");
}

/** A room key's bytes from one's box of its epoch. Whoever asked wipes them. */
export async function unboxed(
  checks: EpochChecks,
  self: Self,
  own: OwnIdentity,
  record: EpochRecord,
  sealedBox: string,
): Promise<Bytes | NotOpened> {
  const sender = await senderOf(record);
  if (isRefused(sender)) return sender;
  const info = checks.boxInfo(record.roomId, record.epoch, memberAs(self.accountId, own), sender.publicKey);
  return (await checks.unbox(own.identity.keyPair, sender.key, info, sealedBox)) ?? refuse("tampered");
}

/** The key itself, which the record is committed to. Wipes the bytes. */
export async function keyIn(
  checks: EpochChecks,
  record: EpochRecord,
  bytes: Bytes,
): Promise<CryptoKey | Refused<"tampered">> {
  const roomKey = await asSecret(bytes);
  bytes.fill(0);
  return (await checks.isCommitted(record, roomKey)) ? roomKey : refuse("tampered");
}

/** A room key's bytes from the box that the partner made again, beside the epoch `start`. */
async function unboxedAgain(
  checks: EpochChecks,
  self: Self,
  start: EpochRecord,
  record: EpochRecord,
  again: string,
): Promise<Bytes | NotOpened> {
  const own = ownIn(start, self);
  if (isRefused(own)) return own;
  const sender = await senderOf(start);
  if (isRefused(sender)) return sender;
  const between = { readerId: self.accountId, senderKey: sender.publicKey, readerKey: own.identity.publicKey };
  const info = checks.againInfo(record, between);
  return (await checks.unbox(own.identity.keyPair, sender.key, info, again)) ?? refuse("tampered");
}

/** The epochs before the one that began anew, as far back as the partner has shared them again: each is the one right before the next. */
export async function openOlder(
  checks: EpochChecks,
  self: Self,
  roomId: string,
  epochs: readonly SealedEpoch[],
  first: SealedEpoch,
): Promise<readonly OpenEpoch[] | NotOpened> {
  const start = parseRecord(first.record);
  if (start === null || start.roomId !== roomId) return refuse("tampered");
  const opened: OpenEpoch[] = [];
  let next = start;
  for (const sealed of epochs.filter(({ epoch }) => epoch < first.epoch).toReversed()) {
    const again = first.again?.find(({ epoch }) => epoch === sealed.epoch)?.box;
    if (again === undefined) break;
    const record = parseRecord(sealed.record);
    if (record?.epoch !== sealed.epoch || !checks.isRightBefore(record, next)) return refuse("tampered");
    const bytes = await unboxedAgain(checks, self, start, record, again);
    if (isRefused(bytes)) return bytes;
    const roomKey = await keyIn(checks, record, bytes);
    if (isRefused(roomKey)) return roomKey;
    opened.unshift({ epoch: record.epoch, commit: record.commit, roomKey, keys: keysIn(record, self) });
    next = record;
  }
  return opened;
}

const keysIn = ({ members: [one, two] }: EpochRecord, { accountId }: Self) =>
  one.accountId === accountId
    ? { own: one.publicKey, partner: two.publicKey }
    : { own: two.publicKey, partner: one.publicKey };

/** An open epoch's bytes once more, from whichever of its boxes is one's own. Whoever asked wipes them. */
export async function bytesAgain(
  checks: EpochChecks,
  self: Self,
  epochs: readonly SealedEpoch[],
  startsAt: number,
  opened: OpenEpoch,
): Promise<Bytes | NotOpened> {
  const recordOf = (epoch: number) => parseRecord(epochs.find((each) => each.epoch === epoch)?.record);
  const sealed = epochs.find(({ epoch }) => epoch === opened.epoch);
  const [record, start] = [recordOf(opened.epoch), recordOf(startsAt)];
  const beside = epochs.find(({ epoch }) => epoch === startsAt)?.again;
  // What is open was checked when it was opened: this is that very key, or none.
  if (!sealed || record?.commit !== opened.commit || start === null) return refuse("tampered");
  if (opened.epoch < startsAt) {
    const again = beside?.find(({ epoch }) => epoch === opened.epoch)?.box ?? "";
    return unboxedAgain(checks, self, start, record, again);
  }
  const own = ownIn(record, self);
  return isRefused(own) ? own : unboxed(checks, self, own, record, sealed.box);
}
