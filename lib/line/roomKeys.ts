import type { Checked } from "../seal/calls/rooms";
import { isRefused, type Refused } from "../seal/refusal";
import { putSeat, type RoomDetail } from "../wire/routes/rooms";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { anewIn, saidKey } from "./anew";
import { openCard, sealCard } from "./roomCard";
import { renewRoomKeys } from "./roomRenewal";
import type { RoomTrouble, Self } from "./roomTypes";

/** The newest epoch open here, 0 before the room has a key, and whether the keys were compared; or why they do not open. */
export type RoomKeys = { readonly epoch: number; readonly checked: Checked } | { readonly not: RoomTrouble };

/**
 * Opens the room's keys in the Worker, each epoch proved by the one before and for the pinned pair only. Where the newest
 * key is one of before, or old, a fresh one is made first. What changed thereby is put to one's seat: the pin; and one's
 * name, which was sealed to oneself before there was a key for both.
 */
export async function openRoomKeys(self: Self, room: RoomDetail): Promise<RoomKeys> {
  const { roomId, epochs, pin: pinSealed } = room;
  // A guest pins before there is a key; and a pin that has seen one tells when a server takes it away again.
  if (pinSealed === null) return withoutPin(room);
  const theirs = saidKey(room);
  const opened = await self.seal.openRoom({ roomId, pinSealed, epochs, theirs });
  if (isRefused(opened)) return { not: opened.refused };
  const renewed = await renewedRoom(self, room, opened.renew);
  if (renewed?.pin == null) return settled(self, room, opened);
  const again = await self.seal.openRoom({ roomId, pinSealed: renewed.pin, epochs: renewed.epochs, theirs });
  return isRefused(again) ? { not: again.refused } : settled(self, renewed, again);
}

/** One who has lost all keys has no pin either, until they compared. */
function withoutPin(room: RoomDetail): RoomKeys {
  if (room.epochs.length === 0) return { epoch: 0, checked: "not-yet" };
  return anewIn(room) === "oneself" || anewIn(room) === "both" ? { epoch: 0, checked: "changed" } : { not: "no-key" };
}

type Opened = Exclude<Awaited<ReturnType<Self["seal"]["openRoom"]>>, Refused>;

async function settled(self: Self, room: RoomDetail, opened: Opened): Promise<RoomKeys> {
  const { highestEpoch: epoch, checked } = opened;
  // A closed room takes nothing any more; what it holds opens all the same.
  if (room.closed) return { epoch, checked };
  const toReseal = epoch > 0 && room.cards[room.seat]?.epoch === 0;
  const card = toReseal ? await cardForBoth(self, room) : null;
  if (opened.pinSealed === null && card === null) return { epoch, checked };
  const seated = await self.ask(putSeat, { roomId: room.roomId }, { pin: opened.pinSealed, card });
  return seated.ok ? { epoch, checked } : { not: seated.refusal };
}

// A server that always says a key is old must not have one made after the other.
const renewedHere = new Set<string>();

/** The room with a fresh key, where one was due; null where none is, or it could not be made now. */
async function renewedRoom(self: Self, room: RoomDetail, isOfBefore: boolean): Promise<RoomDetail | null> {
  const { roomId, closed, epochs, talks } = room;
  const once = `${self.accountId}.${roomId}`;
  // A key that is only old waits until no talk is going on; one of before, which others may have, does not.
  const isOld = room.renewKeys && talks.every(({ status }) => status === "closed") && !renewedHere.has(once);
  if (closed || epochs.length === 0 || !(isOfBefore || isOld)) return null;
  renewedHere.add(once);
  if ((await renewRoomKeys(self, room)) !== null) return null;
  const fresh = await self.ask(wholeRoom, { roomId }, {});
  return fresh.ok ? fresh : null;
}

async function cardForBoth(self: Self, { roomId, seat, cards }: RoomDetail) {
  const own = await openCard(self.seal, roomId, self.accountId, cards[seat]);
  const card = own && (await sealCard(self, roomId, "both", own));
  return card === null || isRefused(card) ? null : card;
}
