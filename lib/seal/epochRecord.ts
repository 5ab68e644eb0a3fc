import { type Bytes, fromBase64url, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { asTagKey, deriveBytes } from "./derive";

/** One of the two, with the key they had in an epoch. */
export type Member = {
  readonly accountId: string;
  readonly identityVersion: number;
  readonly publicKey: string;
};

/** What an epoch of a room's key is: whom it is for, and a commitment to the key. It travels and is kept in clear. */
export type EpochRecord = {
  readonly roomId: string;
  /** From 1, without gaps. */
  readonly epoch: number;
  /** The commitment of the epoch before; empty for the first. */
  readonly previousCommit: string;
  readonly commit: string;
  /** Who made the key and boxed it. */
  readonly sealedBy: string;
  readonly members: readonly [Member, Member];
};

/** What proves an epoch's record: bytes that only the two have. The invite's for the first epoch, the key before for each later one. */
export type EpochProof = { readonly mac: Bytes };

/** The commitment to an epoch's key, as base64url. */
export const commitTo = async (roomKey: CryptoKey, roomId: string, epoch: number): Promise<string> =>
  toBase64url(await deriveBytes(roomKey, lengthPrefixed("heard/v1/room-commit", roomId, epoch)));

/** What proves the record after this key. */
export const proofFrom = async (roomKey: CryptoKey, roomId: string, epoch: number): Promise<EpochProof> => ({
  mac: await deriveBytes(roomKey, lengthPrefixed("heard/v1/epoch-mac", roomId, epoch)),
});

const bound = (record: EpochRecord): Bytes =>
  lengthPrefixed(
    "heard/v1/epoch",
    record.roomId,
    record.epoch,
    record.previousCommit,
    record.commit,
    record.sealedBy,
    ...record.members.flatMap((member) => [member.accountId, member.identityVersion, member.publicKey]),
  );

export async function tagRecord(proof: EpochProof, record: EpochRecord): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign("HMAC", await asTagKey(proof.mac), bound(record))));
}

export async function isRecordTag(proof: EpochProof, record: EpochRecord, text: string): Promise<boolean> {
  const bytes = fromBase64url(text);
  return bytes !== null && crypto.subtle.verify("HMAC", await asTagKey(proof.mac), bytes, bound(record));
}

const isMember = (value: unknown): value is Member => {
  const { accountId, identityVersion, publicKey } = (value ?? {}) as Partial<Member>;
  return typeof accountId === "string" && Number.isSafeInteger(identityVersion) && typeof publicKey === "string";
};

/** A record as it came from the server; null where it is none. */
export function parseRecord(value: unknown): EpochRecord | null {
  const { roomId, epoch, previousCommit, commit, sealedBy, members } = (value ?? {}) as Partial<EpochRecord>;
  const texts = [roomId, previousCommit, commit, sealedBy];
  if (!texts.every((text) => typeof text === "string") || !Number.isSafeInteger(epoch)) return null;
  if (!Array.isArray(members) || members.length !== 2 || !members.every(isMember)) return null;
  return value as EpochRecord;
}
