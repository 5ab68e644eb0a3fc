import { wereCompared } from "../begunAnew";
import type { Checked } from "../calls/rooms";
import type { Drawer } from "../drawer";
import { type Item, type ItemLock, type ItemPlace, openItem, sealItem, shareItem } from "../item";
import { openEpochs } from "../openEpochs";
import { type ComparedKeys, openPin, type Pin, sealPin } from "../pin";
import { isRefused, refuse } from "../refusal";
import type { Answers, RoomCall, SealCalls } from "../requests";
import { makeEpoch, type OpenEpoch } from "../roomKey";
import type { SaidKey } from "../safetyWords";
import { shareAgain } from "../shareAgain";
import { epochOf, newestEpoch, type Owner, openedByOwner, type Surroundings, type Vault, withOwner } from "./vault";

async function openRoom(vault: Vault, epochs: Drawer<number>, owner: Owner, ask: SealCalls["openRoom"]["ask"]) {
  const { roomId } = ask;
  const { accountId, seed } = owner;
  const sealed = await openedByOwner(owner, (secret) => openPin(secret, roomId, accountId, ask.pinSealed));
  if (sealed === null) return refuse("tampered");
  const device = `${accountId}.${roomId}`;
  const seenHere = Math.max(vault.rooms.get(roomId)?.pin.highestEpoch ?? 0, (await epochs.get(device)) ?? 0);
  const pin = { ...sealed, highestEpoch: Math.max(sealed.highestEpoch, seenHere) };
  const room = await openEpochs(owner, pin, roomId, ask.epochs, vault.checks);
  if (isRefused(room)) return room;
  vault.rooms.set(roomId, { pin: room.pin, epochs: room.opened });
  if (room.pin.highestEpoch > seenHere) await epochs.put(device, room.pin.highestEpoch);
  const moved = hasMoved(sealed, room.pin);
  const underToday = moved || (await openPin(seed.secret, roomId, accountId, ask.pinSealed)) === null;
  return {
    highestEpoch: room.opened.at(-1)?.epoch ?? 0,
    partnerId: room.pin.partnerId,
    partnerKey: room.pin.partnerKey,
    pinSealed: underToday ? await sealPin(seed.secret, roomId, accountId, room.pin) : null,
    checked: ask.theirs ? checkedAnew(owner, room.pin, ask.theirs) : checkedOf(owner, room.pin, room.opened),
    renew: isForFormerKeys(owner, room.opened.at(-1)),
  };
}

const hasMoved = (before: Pin, now: Pin): boolean =>
  now.highestEpoch !== before.highestEpoch ||
  now.identityVersion !== before.identityVersion ||
  now.startsAt !== before.startsAt;

/** Whether the two keys of today were compared aloud, never were, or are others than those before. */
function checkedOf({ identity }: Owner, { partnerKey, compared }: Pin, epochs: readonly OpenEpoch[]): Checked {
  const areToday = (keys: ComparedKeys) => keys.own === identity.publicKey && keys.partner === partnerKey;
  if (compared !== null) return areToday(compared) ? "compared" : "changed";
  return epochs.every(({ keys }) => areToday(keys)) ? "not-yet" : "changed";
}

const checkedAnew = ({ identity }: Owner, pin: Pin, { publicKey }: SaidKey): Checked =>
  wereCompared(pin, { own: identity.publicKey, partner: publicKey }) ? "compared" : "changed";

const isForFormerKeys = ({ identity }: Owner, newest: OpenEpoch | undefined): boolean =>
  newest !== undefined && newest.keys.own !== identity.publicKey;

async function renewRoom(vault: Vault, owner: Owner, roomId: string) {
  const room = vault.rooms.get(roomId);
  const last = room?.epochs.at(-1);
  if (!room || !last || room.pin.identityVersion === null) return refuse("no-key");
  const { partnerId, partnerKey, identityVersion, inviteMac } = room.pin;
  const partner = { accountId: partnerId, identityVersion, publicKey: partnerKey };
  const epoch = await makeEpoch(owner, partner, roomId, last, inviteMac, vault.checks);
  if (isRefused(epoch)) return epoch;
  const pin = { ...room.pin, highestEpoch: epoch.opened.epoch };
  // The room stays at its old epoch here until the server has taken the new one and it is opened like any other.
  return { epoch: epoch.sealed, pinSealed: await sealPin(owner.seed.secret, roomId, owner.accountId, pin) };
}

async function sharedAgain(vault: Vault, owner: Owner, { roomId, theirs, ...ask }: SealCalls["shareAgain"]["ask"]) {
  const room = vault.rooms.get(roomId);
  const last = room?.epochs.at(-1);
  if (!room || !last || room.pin.identityVersion === null || room.pin.startsAt === null) return refuse("no-key");
  const { pin } = room;
  const keys = { own: owner.identity.publicKey, partner: theirs.publicKey };
  const isNext = theirs.identityVersion > room.pin.identityVersion;
  if (!isNext || !vault.checks.wereCompared(pin, keys)) return refuse("not-your-partner");
  const partner = { accountId: pin.partnerId, ...theirs };
  const kept = { opened: ask.history ? room.epochs : [], sealed: ask.epochs, startsAt: room.pin.startsAt };
  const again = await shareAgain(vault.checks, owner, partner, kept);
  if (isRefused(again)) return again;
  const epoch = await makeEpoch(owner, partner, roomId, last, pin.inviteMac, vault.checks);
  if (isRefused(epoch)) return epoch;
  const before = { identityVersion: room.pin.identityVersion, publicKey: pin.partnerKey };
  const now = { identityVersion: theirs.identityVersion, partnerKey: theirs.publicKey };
  const next = { ...pin, ...now, formerKeys: [...pin.formerKeys, before], highestEpoch: epoch.opened.epoch };
  return { epoch: epoch.sealed, again, pinSealed: await sealPin(owner.seed.secret, roomId, owner.accountId, next) };
}

function locksFor(vault: Vault, owner: Owner, place: ItemPlace, epoch: number): readonly ItemLock[] {
  if (epoch === 0) return [owner, ...owner.former].map(({ seed }) => ({ epoch, secret: seed.secret }));
  const open = epochOf(vault, place.roomId, epoch);
  return open ? [{ epoch, secret: open.roomKey }] : [];
}

async function opened(vault: Vault, owner: Owner, place: ItemPlace, item: Item) {
  const locks = locksFor(vault, owner, place, item.epoch);
  if (locks.length === 0) return refuse("no-key");
  for (const lock of locks) {
    const text = await openItem(lock, place, item);
    if (text !== null) return text;
  }
  return refuse("tampered");
}

async function shared(vault: Vault, owner: Owner, place: ItemPlace, item: Item) {
  const newest = newestEpoch(vault, place.roomId);
  if (!newest || item.epoch !== 0) return refuse("no-key");
  const to = { epoch: newest.epoch, secret: newest.roomKey };
  const own = await openedByOwner(owner, (secret) => shareItem({ epoch: 0, secret }, to, place, item));
  return own ?? refuse("tampered");
}

/** Answers what is asked about rooms and what is sealed in them outside talks. */
export const answerRooms = (vault: Vault, { epochs }: Surroundings): Answers<RoomCall> => ({
  openRoom: (ask) => withOwner(vault, (owner) => openRoom(vault, epochs, owner, ask)),
  renewRoom: ({ roomId }) => withOwner(vault, (owner) => renewRoom(vault, owner, roomId)),
  shareAgain: (ask) => withOwner(vault, (owner) => sharedAgain(vault, owner, ask)),
  sealItem: ({ place, circle, text }) =>
    withOwner(vault, async (owner) => {
      const newest = newestEpoch(vault, place.roomId)?.epoch;
      const epoch = circle === "self" ? 0 : newest;
      if (epoch === undefined) return refuse("no-key");
      const [lock] = locksFor(vault, owner, place, epoch);
      return lock ? sealItem(lock, place, text) : refuse("no-key");
    }),
  openItem: ({ place, item }) => withOwner(vault, (owner) => opened(vault, owner, place, item)),
  openItems: ({ items }) =>
    Promise.all(items.map(({ place, item }) => withOwner(vault, (owner) => opened(vault, owner, place, item)))),
  shareItem: ({ place, item }) => withOwner(vault, (owner) => shared(vault, owner, place, item)),
});
