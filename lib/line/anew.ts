import type { SaidKey } from "../seal/safetyWords";
import { otherSeat } from "../values/seat";
import type { RoomDetail } from "../wire/routes/rooms";

/** Who has lost all keys, and waits for the other to share again: null where nobody does. */
export type Anew = "oneself" | "partner" | "both";

export function anewIn({ seat, anew }: RoomDetail): Anew | null {
  const [own, partner] = [anew[seat], anew[otherSeat(seat)]];
  if (own) return partner ? "both" : "oneself";
  return partner ? "partner" : null;
}

/** The partner's key as the server says it, while one of the two begins anew; null where the pin knows it. */
export function saidKey(room: RoomDetail): SaidKey | null {
  const across = otherSeat(room.seat);
  const [accountId, said] = [room.accountIds[across], room.publicKeys[across]];
  if (anewIn(room) === null || accountId === null || said === null) return null;
  return { accountId, identityVersion: said.identityVersion, publicKey: said.key };
}
