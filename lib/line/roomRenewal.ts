import { isRefused } from "../seal/refusal";
import { type BySeat, bySeat, type Seat, withSeat } from "../values/seat";
import { addEpoch, epochRecord, type RoomDetail } from "../wire/routes/rooms";
import type { Done, Self } from "./roomTypes";

/** The boxes of an epoch as the server keeps them. */
export const inSeats = <T>(seat: Seat, own: T, partners: T): BySeat<T> => withSeat(bySeat(partners), seat, own);

/**
 * Makes the room's next key, sealed to both. Whoever of the two, or of their devices, comes second reads on: then it is
 * done as well. `no-key` where the room's keys are not open here.
 */
export async function renewRoomKeys(self: Self, { roomId, seat }: RoomDetail): Promise<Done> {
  const renewed = await self.seal.renewRoom({ roomId });
  if (isRefused(renewed)) return renewed.refused;
  const { epoch, mac, boxes } = renewed.epoch;
  const record = epochRecord.parse(renewed.epoch.record);
  const boxed = inSeats(seat, boxes.self, boxes.partner);
  const pin = renewed.pinSealed;
  const added = await self.ask(
    addEpoch,
    { roomId },
    { epoch, record, mac, boxes: boxed, pin, inviteId: null, again: null },
  );
  return added.ok || added.refusal === "stale-epoch" ? null : added.refusal;
}
