import { type EpochRecord, type Member, parseRecord } from "./epochRecord";
import { keyIn, openOlder, unboxed } from "./openBoxes";
import type { Pin } from "./pin";
import { isRefused, type Refused, refuse } from "./refusal";
import {
  EPOCH_CHECKS,
  type EpochChecks,
  type OpenEpoch,
  ownIn,
  proofAfter,
  type SealedEpoch,
  type Self,
} from "./roomKey";

/** `before`: the version of the partner's identity in the epoch before. */
type Seen = { readonly pin: Begun; readonly previous: OpenEpoch | null; readonly before: number };
/** A pin that knows the first epoch which is for oneself. */
type Begun = Pin & { readonly startsAt: number };
type OpenedEpoch = OpenEpoch & { readonly partner: Member };

/** Whom an epoch names, where it comes right after the one before and that one's key proves it; or where all begins anew. */
async function believed(
  checks: EpochChecks,
  self: Self,
  record: EpochRecord,
  mac: string,
  { pin, previous, before }: Seen,
): Promise<Member | Refused<"tampered" | "not-your-partner">> {
  if (previous === null && pin.startsAt > 1) return checks.pinnedStart(record, self, pin);
  if (record.previousCommit !== (previous?.commit ?? "")) return refuse("tampered");
  const partner = checks.pinnedPartner(record, self, pin, before);
  if (isRefused(partner)) return partner;
  const proof = await proofAfter(record.roomId, previous, pin.inviteMac);
  return (await checks.isRecordTag(proof, record, mac)) ? partner : refuse("tampered");
}

/** An epoch after the one before: in its place, for the two, and believed. */
async function openEpoch(
  checks: EpochChecks,
  self: Self,
  roomId: string,
  sealed: SealedEpoch,
  seen: Seen,
): Promise<OpenedEpoch | Refused<"tampered" | "not-your-partner">> {
  const record = parseRecord(sealed.record);
  const inOrder =
    record?.epoch === sealed.epoch && sealed.epoch === (seen.previous?.epoch ?? seen.pin.startsAt - 1) + 1;
  if (!record || !inOrder || record.roomId !== roomId) return refuse("tampered");
  const partner = await believed(checks, self, record, sealed.mac, seen);
  if (isRefused(partner)) return partner;
  const own = ownIn(record, self);
  if (isRefused(own)) return own;
  const bytes = await unboxed(checks, self, own, record, sealed.box);
  if (isRefused(bytes)) return bytes;
  const roomKey = await keyIn(checks, record, bytes);
  if (isRefused(roomKey)) return roomKey;
  const keys = { own: own.identity.publicKey, partner: partner.publicKey };
  return { epoch: record.epoch, commit: record.commit, roomKey, keys, partner };
}

/** The pin once an epoch was opened: a newer key of the partner's takes the place of the last. */
function seenWith(pin: Begun, { partner }: OpenedEpoch): Begun {
  const { identityVersion, publicKey } = partner;
  if (pin.identityVersion === null) return { ...pin, identityVersion };
  if (identityVersion <= pin.identityVersion) return pin;
  const last = { identityVersion: pin.identityVersion, publicKey: pin.partnerKey };
  return { ...pin, identityVersion, partnerKey: publicKey, formerKeys: [...pin.formerKeys, last] };
}

/** The first epoch that is for oneself: known to the pin, or the first that names a key one has; null while there is none. */
function startOf(self: Self, pin: Pin, epochs: readonly SealedEpoch[]): number | null {
  if (pin.startsAt !== null) return pin.startsAt;
  const namesMe = ({ record }: SealedEpoch) => {
    const parsed = parseRecord(record);
    return parsed !== null && !isRefused(ownIn(parsed, self));
  };
  return epochs.find(namesMe)?.epoch ?? null;
}

type Opening = { readonly opened: readonly OpenEpoch[]; readonly pin: Pin };
type NotOpened = Refused<"tampered" | "not-your-partner" | "rolled-back">;

/**
 * All epochs of a room, each proved by the one before, for the pinned pair only; and the pin after having seen them. Where
 * all keys were lost since, they begin with the one that the partner made after comparing; older ones open as far as the
 * partner has boxed them again.
 */
export async function openEpochs(
  self: Self,
  pin: Pin,
  roomId: string,
  epochs: readonly SealedEpoch[],
  checks = EPOCH_CHECKS,
): Promise<Opening | NotOpened> {
  if (checks.isRolledBack(epochs, pin)) return refuse("rolled-back");
  const inOrder = epochs.toSorted((one, two) => one.epoch - two.epoch);
  const startsAt = startOf(self, pin, inOrder);
  if (startsAt === null) return { opened: [], pin };
  const [first, ...later] = inOrder.filter(({ epoch }) => epoch >= startsAt);
  const older = startsAt > 1 && first ? await openOlder(checks, self, roomId, inOrder, first) : [];
  if (isRefused(older)) return older;
  const opened: OpenEpoch[] = [];
  let seen: Begun = { ...pin, startsAt };
  let before = 0;
  for (const sealed of first ? [first, ...later] : []) {
    const next = await openEpoch(checks, self, roomId, sealed, { pin: seen, previous: opened.at(-1) ?? null, before });
    if (isRefused(next)) return next;
    seen = seenWith(seen, next);
    before = next.partner.identityVersion;
    opened.push({ epoch: next.epoch, commit: next.commit, roomKey: next.roomKey, keys: next.keys });
  }
  const highestEpoch = Math.max(seen.highestEpoch, opened.at(-1)?.epoch ?? 0);
  return { opened: [...older, ...opened], pin: { ...seen, highestEpoch } };
}
