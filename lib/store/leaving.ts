import type { AccountId, RoomId } from "../values/ids";
import { endTalks } from "./endingTalks";
import { publishWith } from "./hints";
import { DONE, type Done, refused } from "./refuse";
import { roomAlone } from "./seats";
import type { Store, Transaction } from "./store";

/** Closes a room from one side, at once and for ever. Once closed it is closed. `gone`. [M10] */
export function closeRoom(store: Store, roomId: RoomId, accountId: AccountId): Promise<Done<"gone">> {
  return store.together(async (tables) => {
    const room = await roomAlone(tables, roomId, accountId);
    if (room === null) return refused("gone");
    if (!room.closed) await closeWith(tables, roomId);
    return DONE;
  });
}

/** Lets one's own side of a room go; one that is still open is closed first. `gone`. */
export function dropSide(store: Store, roomId: RoomId, accountId: AccountId): Promise<Done<"gone">> {
  return store.together(async (tables) => {
    const room = await roomAlone(tables, roomId, accountId);
    if (room === null) return refused("gone");
    if (!room.closed) await closeWith(tables, roomId);
    await tables.$queryRaw`SELECT heard_drop_side(${roomId}, ${accountId}) AS done`;
    return DONE;
  });
}

/** All that goes with a room's closing, while the room is held: its open talk, its invites, its plans. Shares go by a trigger. */
export async function closeWith(tables: Transaction, roomId: RoomId): Promise<void> {
  await tables.room.update({ where: { id: roomId }, data: { closedAt: new Date() } });
  await endTalks(tables, roomId);
  const nothing = { secret: null, welcome: null };
  await tables.invite.updateMany({ where: { roomId, voidedAt: null }, data: { voidedAt: new Date(), ...nothing } });
  await tables.claim.updateMany({ where: { invite: { roomId } }, data: { card: null } });
  await tables.proposal.deleteMany({ where: { roomId } });
  await publishWith(tables, { roomClosed: roomId });
}
