import { listRooms } from "../wire/routes/rooms";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { openRoomKeys } from "./roomKeys";
import type { Self } from "./roomTypes";

/** Makes a fresh key for each of one's rooms: after one's own keys, or what locks them, are new. Gives how many could not be reached. */
export async function renewAllRooms(self: Self): Promise<number> {
  const listed = await self.ask(listRooms, {}, {});
  if (!listed.ok) return 1;
  let missed = 0;
  for (const { roomId, closed } of listed.rooms) {
    if (closed) continue;
    const room = await self.ask(wholeRoom, { roomId }, {});
    if (room.ok) {
      // Opening a room renews its keys where that is due.
      const keys = await openRoomKeys(self, room);
      if (!("not" in keys)) continue;
    }
    missed += 1;
  }
  return missed;
}
