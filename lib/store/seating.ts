import type { AccountId, RoomId } from "../values/ids";
import { stored } from "./columns";
import type { Store } from "./store";

/** Whoever sits in the room now. */
export async function partnersIn(store: Store, roomId: RoomId): Promise<readonly AccountId[]> {
  const rows = await store.ask((tables) =>
    tables.seat.findMany({ where: { roomId, leftAt: null }, select: { accountId: true } }),
  );
  return rows.map(({ accountId }) => stored<AccountId>(accountId));
}
