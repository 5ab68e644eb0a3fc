import { isRefused } from "../seal/refusal";
import { putSeat, type RoomDetail } from "../wire/routes/rooms";
import { openCard, sealCard } from "./roomCard";
import type { RoomTrouble, Self } from "./roomTypes";

/** The newest epoch open here, 0 before the room has a key; or why its keys do not open. */
export type RoomKeys = { readonly epoch: number } | { readonly not: RoomTrouble };

/**
 * Opens the room's keys in the Worker, each epoch proved by the one before and for the pinned pair only. What changed
 * thereby is put to one's seat: the pin; and one's name, which was sealed to oneself before there was a key for both.
 */
export async function openRoomKeys(self: Self, room: RoomDetail): Promise<RoomKeys> {
  const { roomId, seat, epochs, pin: pinSealed } = room;
  // A guest pins before there is a key; and a pin that has seen one tells when a server takes it away again.
  if (pinSealed === null) return epochs.length === 0 ? { epoch: 0 } : { not: "no-key" };
  const opened = await self.seal.openRoom({ roomId, pinSealed, epochs });
  if (isRefused(opened)) return { not: opened.refused };
  // A closed room takes nothing any more; what it holds opens all the same.
  if (room.closed) return { epoch: opened.highestEpoch };
  const toReseal = opened.highestEpoch > 0 && room.cards[seat]?.epoch === 0;
  const card = toReseal ? await cardForBoth(self, room) : null;
  if (opened.pinSealed === null && card === null) return { epoch: opened.highestEpoch };
  const seated = await self.ask(putSeat, { roomId }, { pin: opened.pinSealed, card });
  return seated.ok ? { epoch: opened.highestEpoch } : { not: seated.refusal };
}

async function cardForBoth(self: Self, { roomId, seat, cards }: RoomDetail) {
  const own = await openCard(self.seal, roomId, self.accountId, cards[seat]);
  const card = own && (await sealCard(self, roomId, "both", own));
  return card === null || isRefused(card) ? null : card;
}
