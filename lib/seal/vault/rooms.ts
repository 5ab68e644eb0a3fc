import { type Item, type ItemLock, type ItemPlace, openItem, sealItem, shareItem } from "../item";
import { openPin, sealPin } from "../pin";
import { isRefused, type Refused, refuse } from "../refusal";
import type { Answers, RoomCall, SealCalls } from "../requests";
import { makeEpoch, openEpochs } from "../roomKey";
import { epochOf, newestEpoch, type Owner, type Vault, withOwner } from "./vault";

async function openRoom(vault: Vault, owner: Owner, ask: SealCalls["openRoom"]["ask"]) {
  const { roomId } = ask;
  const sealed = await openPin(owner.seed.secret, roomId, owner.accountId, ask.pinSealed);
  if (sealed === null) return refuse("tampered");
  const seenHere = vault.rooms.get(roomId)?.pin.highestEpoch ?? 0;
  const pin = { ...sealed, highestEpoch: Math.max(sealed.highestEpoch, seenHere) };
  const room = await openEpochs(owner, pin, roomId, ask.epochs, vault.checks);
  if (isRefused(room)) return room;
  vault.rooms.set(roomId, { pin: room.pin, epochs: room.opened });
  const moved = room.pin.highestEpoch !== sealed.highestEpoch || room.pin.identityVersion !== sealed.identityVersion;
  return {
    highestEpoch: room.pin.highestEpoch,
    partnerId: room.pin.partnerId,
    partnerKey: room.pin.partnerKey,
    pinSealed: moved ? await sealPin(owner.seed.secret, roomId, owner.accountId, room.pin) : null,
  };
}

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
  return {
    epoch: epoch.sealed,
    pinSealed: await sealPin(owner.seed.secret, roomId, owner.accountId, pin),
  };
}

function lockFor(vault: Vault, owner: Owner, place: ItemPlace, epoch: number): ItemLock | Refused<"no-key"> {
  if (epoch === 0) return { epoch, secret: owner.seed.secret };
  const open = epochOf(vault, place.roomId, epoch);
  return open ? { epoch, secret: open.roomKey } : refuse("no-key");
}

async function opened(vault: Vault, owner: Owner, place: ItemPlace, item: Item) {
  const lock = lockFor(vault, owner, place, item.epoch);
  if (isRefused(lock)) return lock;
  return (await openItem(lock, place, item)) ?? refuse("tampered");
}

async function shared(vault: Vault, owner: Owner, place: ItemPlace, item: Item) {
  const newest = newestEpoch(vault, place.roomId);
  if (!newest || item.epoch !== 0) return refuse("no-key");
  const from = { epoch: 0, secret: owner.seed.secret };
  const to = { epoch: newest.epoch, secret: newest.roomKey };
  return (await shareItem(from, to, place, item)) ?? refuse("tampered");
}

/** Answers what is asked about rooms and what is sealed in them outside talks. */
export const answerRooms = (vault: Vault): Answers<RoomCall> => ({
  openRoom: (ask) => withOwner(vault, (owner) => openRoom(vault, owner, ask)),
  renewRoom: ({ roomId }) => withOwner(vault, (owner) => renewRoom(vault, owner, roomId)),
  sealItem: ({ place, circle, text }) =>
    withOwner(vault, async (owner) => {
      const newest = newestEpoch(vault, place.roomId)?.epoch;
      const epoch = circle === "self" ? 0 : newest;
      if (epoch === undefined) return refuse("no-key");
      const lock = lockFor(vault, owner, place, epoch);
      return isRefused(lock) ? lock : sealItem(lock, place, text);
    }),
  openItem: ({ place, item }) => withOwner(vault, (owner) => opened(vault, owner, place, item)),
  openItems: ({ items }) =>
    Promise.all(items.map(({ place, item }) => withOwner(vault, (owner) => opened(vault, owner, place, item)))),
  shareItem: ({ place, item }) => withOwner(vault, (owner) => shared(vault, owner, place, item)),
});
