import type { Bytes } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { againInfo, isRightBefore, pinnedStart } from "./begunAnew";
import { asSecret, randomBytes } from "./derive";
import {
  commitTo,
  type EpochProof,
  type EpochRecord,
  isRecordTag,
  type Member,
  proofFrom,
  tagRecord,
} from "./epochRecord";
import { box, unbox } from "./hpke";
import { type Identity, publicKeyFrom } from "./identity";
import type { ComparedKeys, Pin } from "./pin";
import { pinnedPartner } from "./pinnedPartner";
import { type Refused, refuse } from "./refusal";

/** An epoch as the server keeps it for one seat. */
export type SealedEpoch = {
  readonly epoch: number;
  readonly record: unknown;
  readonly mac: string;
  readonly box: string;
  /** Where this epoch begins anew for oneself: the older keys that the partner boxed again beside it. */
  readonly again?: readonly AgainBox[] | null;
};
/** An older epoch's key, boxed to a partner's new key. */
export type AgainBox = { readonly epoch: number; readonly box: string };

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

/** Oneself with one of one's key pairs, as a record names it. */
export const memberAs = (accountId: string, { identityVersion, identity }: OwnIdentity): Member => ({
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
  readonly pinnedStart: typeof pinnedStart;
  readonly isRightBefore: typeof isRightBefore;
  /** What a box of an older key is bound to. */
  readonly againInfo: typeof againInfo;
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

/** What proves the record after this epoch. */
export const proofAfter = async (roomId: string, previous: OpenEpoch | null, inviteMac: Bytes): Promise<EpochProof> =>
  previous ? proofFrom(previous.roomKey, roomId, previous.epoch + 1) : { mac: inviteMac };

const sameMember = (one: Member, two: Member): boolean =>
  one.accountId === two.accountId && one.identityVersion === two.identityVersion && one.publicKey === two.publicKey;

/** An honest client looks at all of it. */
export const EPOCH_CHECKS: EpochChecks = {
  isRolledBack: (epochs, pin) => epochs.length < pin.highestEpoch,
  isCommitted: async (record, roomKey) => (await commitTo(roomKey, record.roomId, record.epoch)) === record.commit,
  ...{ pinnedPartner, isRecordTag, unbox, boxInfo, pinnedStart, isRightBefore, againInfo },
};

/** Which of one's own key pairs a record names. */
export function ownIn(record: EpochRecord, self: Self): OwnIdentity | Refused<"not-your-partner"> {
  const me = record.members.find((member) => member.accountId === self.accountId);
  const own = [self, ...self.former].find((each) => me && sameMember(me, memberAs(self.accountId, each)));
  return own ?? refuse("not-your-partner");
}
