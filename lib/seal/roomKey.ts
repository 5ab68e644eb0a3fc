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
import type { ComparedKeys, Pin } from "./pin";
import { pinnedPartner } from "./pinnedPartner";
import { isRefused, type Refused, refuse } from "./refusal";

/** An epoch as the server keeps it for one seat. */
export type SealedEpoch = {
  readonly epoch: number;
  readonly record: unknown;
  readonly mac: string;
  readonly box: string;
};
/** An open epoch: what everything of it is derived from, and the two keys that it was made for. */
export type OpenEpoch = {
  readonly epoch: number;
  readonly commit: string;
  readonly roomKey: CryptoKey;
  readonly keys: ComparedKeys;
};

/** A key pair that an account has or had. */
export type OwnIdentity = { readonly identityVersion: number; readonly identity: Identity };
/** Oneself, unlocked, as a member of a room: with the key pairs of before, which old epochs were boxed to. */
export type Self = OwnIdentity & { readonly accountId: string; readonly former: readonly OwnIdentity[] };

/** A new epoch for the server to keep: oneself made it, for oneself and the partner. */
export type SealedForBoth = {
  readonly epoch: number;
  readonly record: EpochRecord;
  readonly mac: string;
  readonly boxes: { readonly self: string; readonly partner: string };
};

const memberAs = (accountId: string, { identityVersion, identity }: OwnIdentity): Member => ({
  ...{ accountId, identityVersion, publicKey: identity.publicKey },
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
  const me = memberAs(self.accountId, self);
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
  const keys = { own: publicKey, partner: partner.publicKey };
  return { sealed: { epoch, record, mac, boxes }, opened: { epoch, commit, roomKey, keys } };
}

const proofAfter = async (roomId: string, previous: OpenEpoch | null, inviteMac: Bytes): Promise<EpochProof> =>
  previous ? proofFrom(previous.roomKey, roomId, previous.epoch + 1) : { mac: inviteMac };

const sameMember = (one: Member, two: Member): boolean =>
  one.accountId === two.accountId && one.identityVersion === two.identityVersion && one.publicKey === two.publicKey;

/** An honest client looks at all of it. */
export const EPOCH_CHECKS: EpochChecks = {
  isRolledBack: (epochs, pin) => epochs.length < pin.highestEpoch,
  isCommitted: async (record, roomKey) => (await commitTo(roomKey, record.roomId, record.epoch)) === record.commit,
  ...{ pinnedPartner, isRecordTag, unbox, boxInfo },
};

/** Which of one's own key pairs a record names. */
function ownIn(record: EpochRecord, self: Self): OwnIdentity | Refused<"not-your-partner"> {
  const me = record.members.find((member) => member.accountId === self.accountId);
  const own = [self, ...self.former].find((each) => me && sameMember(me, memberAs(self.accountId, each)));
  return own ?? refuse("not-your-partner");
}

type Seen = { readonly pin: Pin; readonly previous: OpenEpoch | null; readonly before: number };
type OpenedEpoch = OpenEpoch & { readonly partner: Member };

/** An epoch after the one before: in its place, for the two, and proved by that one's key. */
async function openEpoch(
  checks: EpochChecks,
  self: Self,
  roomId: string,
  sealed: SealedEpoch,
  { pin, previous, before }: Seen,
): Promise<OpenedEpoch | Refused<"tampered" | "not-your-partner">> {
  const record = parseRecord(sealed.record);
  const inOrder = record?.epoch === sealed.epoch && sealed.epoch === (previous?.epoch ?? 0) + 1;
  if (!record || !inOrder || record.roomId !== roomId) return refuse("tampered");
  if (record.previousCommit !== (previous?.commit ?? "")) return refuse("tampered");
  const partner = checks.pinnedPartner(record, self, pin, before);
  if (isRefused(partner)) return partner;
  const own = ownIn(record, self);
  if (isRefused(own)) return own;
  if (!(await checks.isRecordTag(await proofAfter(roomId, previous, pin.inviteMac), record, sealed.mac))) {
    return refuse("tampered");
  }
  const roomKey = await unboxed(checks, memberAs(self.accountId, own), own, record, sealed.box);
  if (isRefused(roomKey)) return roomKey;
  const keys = { own: own.identity.publicKey, partner: partner.publicKey };
  return { epoch: record.epoch, commit: record.commit, roomKey, keys, partner };
}

async function unboxed(
  checks: EpochChecks,
  me: Member,
  { identity }: OwnIdentity,
  record: EpochRecord,
  sealedBox: string,
): Promise<CryptoKey | Refused<"tampered" | "not-your-partner">> {
  const sender = record.members.find((member) => member.accountId === record.sealedBy);
  const senderKey = sender && (await publicKeyFrom(sender.publicKey));
  if (!sender || !senderKey) return refuse("not-your-partner");
  const info = checks.boxInfo(record.roomId, record.epoch, me, sender.publicKey);
  const bytes = await checks.unbox(identity.keyPair, senderKey, info, sealedBox);
  if (bytes === null) return refuse("tampered");
  const roomKey = await asSecret(bytes);
  bytes.fill(0);
  return (await checks.isCommitted(record, roomKey)) ? roomKey : refuse("tampered");
}

/** The pin once an epoch was opened: a newer key of the partner's takes the place of the last. */
function seenWith(pin: Pin, { partner }: OpenedEpoch): Pin {
  const { identityVersion, publicKey } = partner;
  if (pin.identityVersion === null) return { ...pin, identityVersion };
  if (identityVersion <= pin.identityVersion) return pin;
  const last = { identityVersion: pin.identityVersion, publicKey: pin.partnerKey };
  return { ...pin, identityVersion, partnerKey: publicKey, formerKeys: [...pin.formerKeys, last] };
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
  let before = 0;
  for (const sealed of epochs.toSorted((one, two) => one.epoch - two.epoch)) {
    const next = await openEpoch(checks, self, roomId, sealed, { pin: seen, previous: opened.at(-1) ?? null, before });
    if (isRefused(next)) return next;
    seen = seenWith(seen, next);
    before = next.partner.identityVersion;
    opened.push({ epoch: next.epoch, commit: next.commit, roomKey: next.roomKey, keys: next.keys });
  }
  return { opened, pin: { ...seen, highestEpoch: Math.max(seen.highestEpoch, opened.length) } };
}
