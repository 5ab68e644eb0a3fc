import type { Bytes } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { asSecret, randomBytes } from "./derive";
import {
  commitTo,
  type EpochProof,
  type EpochRecord,
  isRecordTag,
  type Member,
  parseRecord,
  proofFrom,
  tagRecord,
} from "./epochRecord";
import { box, unbox } from "./hpke";
import { type Identity, publicKeyFrom } from "./identity";
import type { Pin } from "./pin";
import { isRefused, type Refused, refuse } from "./refusal";

/** An epoch as the server keeps it for one seat. */
export type SealedEpoch = {
  readonly epoch: number;
  readonly record: unknown;
  readonly mac: string;
  readonly box: string;
};
/** An open epoch: what everything of it is derived from. */
export type OpenEpoch = { readonly epoch: number; readonly commit: string; readonly roomKey: CryptoKey };

/** Oneself, unlocked, as a member of a room. */
export type Self = { readonly accountId: string; readonly identityVersion: number; readonly identity: Identity };

/** A new epoch for the server to keep: oneself made it, for oneself and the partner. */
export type SealedForBoth = {
  readonly epoch: number;
  readonly record: EpochRecord;
  readonly mac: string;
  readonly boxes: { readonly self: string; readonly partner: string };
};

const memberOf = (self: Self): Member => ({
  accountId: self.accountId,
  identityVersion: self.identityVersion,
  publicKey: self.identity.publicKey,
});

const boxInfo = (roomId: string, epoch: number, reader: Member, senderKey: string): Bytes =>
  lengthPrefixed("heard/v1/room-key", roomId, epoch, reader.accountId, senderKey, reader.publicKey);

/** What is looked at before an epoch is believed. */
export type EpochChecks = {
  readonly isRolledBack: (epochs: readonly SealedEpoch[], pin: Pin) => boolean;
  readonly pinnedPartner: typeof pinnedPartner;
  readonly isRecordTag: typeof isRecordTag;
  readonly unbox: typeof unbox;
  /** What a box is bound to. */
  readonly boxInfo: typeof boxInfo;
  readonly isCommitted: (record: EpochRecord, roomKey: CryptoKey) => Promise<boolean>;
};

/** A fresh room key, boxed by oneself to both, its record proved by what came before. */
export async function makeEpoch(
  self: Self,
  partner: Member,
  roomId: string,
  previous: OpenEpoch | null,
  inviteMac: Bytes,
  checks = EPOCH_CHECKS,
): Promise<{ readonly sealed: SealedForBoth; readonly opened: OpenEpoch } | Refused<"not-your-partner">> {
  const bytes = randomBytes(32);
  const roomKey = await asSecret(bytes);
  const epoch = (previous?.epoch ?? 0) + 1;
  const me = memberOf(self);
  const partnerKey = await publicKeyFrom(partner.publicKey);
  if (partnerKey === null) return refuse("not-your-partner");
  const { keyPair, publicKey } = self.identity;
  const boxFor = (reader: Member, key: CryptoKey) =>
    box(keyPair, key, checks.boxInfo(roomId, epoch, reader, publicKey), bytes);
  const boxes = { self: await boxFor(me, keyPair.publicKey), partner: await boxFor(partner, partnerKey) };
  bytes.fill(0);
  const commit = await commitTo(roomKey, roomId, epoch);
  const members = [me, partner] as const;
  const previousCommit = previous?.commit ?? "";
  const record: EpochRecord = { roomId, epoch, previousCommit, commit, sealedBy: self.accountId, members };
  const mac = await tagRecord(await proofAfter(roomId, previous, inviteMac), record);
  return { sealed: { epoch, record, mac, boxes }, opened: { epoch, commit, roomKey } };
}

const proofAfter = async (roomId: string, previous: OpenEpoch | null, inviteMac: Bytes): Promise<EpochProof> =>
  previous ? proofFrom(previous.roomKey, roomId, previous.epoch + 1) : { mac: inviteMac };

const sameMember = (one: Member, two: Member): boolean =>
  one.accountId === two.accountId && one.identityVersion === two.identityVersion && one.publicKey === two.publicKey;

/** The partner that a record names, if it is the pinned pair and no one else. */
function pinnedPartner(record: EpochRecord, self: Self, pin: Pin): Member | Refused<"not-your-partner"> {
  const partner = record.members.find((member) => member.accountId !== self.accountId);
  const me = record.members.find((member) => member.accountId === self.accountId);
  if (!me || !partner || !sameMember(me, memberOf(self))) return refuse("not-your-partner");
  const identityVersion = pin.identityVersion ?? partner.identityVersion;
  const pinned = { accountId: pin.partnerId, identityVersion, publicKey: pin.partnerKey };
  return sameMember(partner, pinned) ? partner : refuse("not-your-partner");
}

/** An honest client looks at all of it. */
export const EPOCH_CHECKS: EpochChecks = {
  isRolledBack: (epochs, pin) => epochs.length < pin.highestEpoch,
  isCommitted: async (record, roomKey) => (await commitTo(roomKey, record.roomId, record.epoch)) === record.commit,
  ...{ pinnedPartner, isRecordTag, unbox, boxInfo },
};

async function openEpoch(
  checks: EpochChecks,
  self: Self,
  pin: Pin,
  roomId: string,
  sealed: SealedEpoch,
  previous: OpenEpoch | null,
): Promise<(OpenEpoch & { readonly partner: Member }) | Refused<"tampered" | "not-your-partner">> {
  const record = parseRecord(sealed.record);
  const inOrder = record?.epoch === sealed.epoch && sealed.epoch === (previous?.epoch ?? 0) + 1;
  if (!record || !inOrder || record.roomId !== roomId) return refuse("tampered");
  if (record.previousCommit !== (previous?.commit ?? "")) return refuse("tampered");
  const partner = checks.pinnedPartner(record, self, pin);
  if (isRefused(partner)) return partner;
  if (!(await checks.isRecordTag(await proofAfter(roomId, previous, pin.inviteMac), record, sealed.mac))) {
    return refuse("tampered");
  }
  const sender = record.members.find((member) => member.accountId === record.sealedBy);
  const senderKey = sender && (await publicKeyFrom(sender.publicKey));
  if (!sender || !senderKey) return refuse("not-your-partner");
  const info = checks.boxInfo(roomId, record.epoch, memberOf(self), sender.publicKey);
  const bytes = await checks.unbox(self.identity.keyPair, senderKey, info, sealed.box);
  if (bytes === null) return refuse("tampered");
  const roomKey = await asSecret(bytes);
  bytes.fill(0);
  if (!(await checks.isCommitted(record, roomKey))) return refuse("tampered");
  return { epoch: record.epoch, commit: record.commit, roomKey, partner };
}

/** All epochs of a room, each proved by the one before, for the pinned pair only; and the pin after having seen them. */
export async function openEpochs(
  self: Self,
  pin: Pin,
  roomId: string,
  epochs: readonly SealedEpoch[],
  checks = EPOCH_CHECKS,
): Promise<
  | { readonly opened: readonly OpenEpoch[]; readonly pin: Pin }
  | Refused<"tampered" | "not-your-partner" | "rolled-back">
> {
  if (checks.isRolledBack(epochs, pin)) return refuse("rolled-back");
  const opened: OpenEpoch[] = [];
  let seen = pin;
  for (const sealed of epochs.toSorted((one, two) => one.epoch - two.epoch)) {
    const next = await openEpoch(checks, self, seen, roomId, sealed, opened.at(-1) ?? null);
    if (isRefused(next)) return next;
    opened.push({ epoch: next.epoch, commit: next.commit, roomKey: next.roomKey });
    seen = { ...seen, identityVersion: next.partner.identityVersion };
  }
  return { opened, pin: { ...seen, highestEpoch: Math.max(seen.highestEpoch, opened.length) } };
}
