import { isRefused } from "../seal/refusal";
import type { RoomId } from "../values/ids";
import { otherSeat } from "../values/seat";
import { addEpoch, epochRecord, putSeat } from "../wire/routes/rooms";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { saidKey } from "./anew";
import { openCard, sealCardAnew } from "./roomCard";
import { inSeats } from "./roomRenewal";
import type { Done, Self } from "./roomTypes";

/**
 * Makes the room's next key for a partner who has lost all of theirs; with `history` it opens for them what the two kept.
 * Only for a key that was compared: `not-your-partner` for any other.
 */
export async function shareAgain(self: Self, roomId: RoomId, history: boolean): Promise<Done> {
  const room = await self.ask(wholeRoom, { roomId }, {});
  if (!room.ok) return room.refusal;
  const said = saidKey(room);
  // Another page of one's own has done it.
  if (said === null) return null;
  const { identityVersion, publicKey } = said;
  const card = await openCard(self.seal, roomId, self.accountId, room.cards[room.seat]);
  const partners = await openCard(
    self.seal,
    roomId,
    room.accountIds[otherSeat(room.seat)],
    room.cards[otherSeat(room.seat)],
  );
  const theirs = { identityVersion, publicKey };
  const made = await self.seal.shareAgain({ roomId, theirs, epochs: room.epochs, history });
  if (isRefused(made)) return made.refused;
  const { epoch, mac, boxes } = made.epoch;
  const record = epochRecord.parse(made.epoch.record);
  const boxed = inSeats(room.seat, boxes.self, boxes.partner);
  const sealed = { epoch, record, mac, boxes: boxed, pin: made.pinSealed, inviteId: null, again: [...made.again] };
  const added = await self.ask(addEpoch, { roomId }, sealed);
  if (!added.ok) return added.refusal;
  // A name that is not told now stays as it was; what matters is done.
  if (card !== null) await tellNames(self, roomId, card.name, partners?.name ?? card.partner);
  return null;
}

/** The names that the two go by, under the new key: whoever begins anew may not open the old one. */
async function tellNames(self: Self, roomId: RoomId, name: string, partner: string | null): Promise<void> {
  const room = await self.ask(wholeRoom, { roomId }, {});
  if (!room.ok || room.pin === null) return;
  await self.seal.openRoom({ roomId, pinSealed: room.pin, epochs: room.epochs });
  const card = await sealCardAnew(self, roomId, { name, partner });
  if (!isRefused(card)) await self.ask(putSeat, { roomId }, { pin: null, card });
}
