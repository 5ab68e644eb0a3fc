import type { RoomId } from "../values/ids";
import type { Item } from "../wire/routes/item";
import type { Transaction } from "./store";

/** Whether an item is sealed under the room's newest key, as all that is new must be. */
export async function isNewestEpoch(tables: Transaction, roomId: RoomId, { epoch }: Item): Promise<boolean> {
  const newest = await tables.epoch.aggregate({ where: { roomId }, _max: { epoch: true } });
  return newest._max.epoch === epoch;
}

/** The same, or sealed to oneself alone: then nobody else's key is in it. */
export const isNewestOrOwn = async (tables: Transaction, roomId: RoomId, item: Item): Promise<boolean> =>
  item.epoch === 0 || isNewestEpoch(tables, roomId, item);
