import type { AccountId, InviteId, RoomId } from "../values/ids";
import { type PartnerRow, partnersIdIn } from "./formerPartner";
import { DONE, type Done, refused } from "./refuse";
import { seatOf } from "./seats";
import type { Store, Transaction } from "./store";

/** Whether this account never wants to see an invite of that one. [M13] */
export const isBlocked = async (tables: Transaction, blockerId: AccountId, inviterId: string): Promise<boolean> =>
  (await tables.block.count({ where: { blockerId, inviterId } })) > 0;

/** Blocks whoever made an invite. `unknown` where there is none, `own-invite`. */
export function blockInviter(
  store: Store,
  inviteId: InviteId,
  blockerId: AccountId,
): Promise<Done<"unknown" | "own-invite">> {
  return store.together(async (tables): Promise<Done<"unknown" | "own-invite">> => {
    const invite = await tables.invite.findUnique({ where: { id: inviteId }, select: { inviterId: true } });
    if (invite === null) return refused("unknown");
    if (invite.inviterId === blockerId) return refused("own-invite");
    await block(tables, blockerId, invite.inviterId);
    return DONE;
  });
}

/** Blocks the other of a room, who may have let their side go. `gone`, `unknown` where nobody ever sat there. */
export async function blockPartner(
  store: Store,
  roomId: RoomId,
  blockerId: AccountId,
): Promise<Done<"gone" | "unknown">> {
  if ((await seatOf(store, roomId, blockerId)) === null) return refused("gone");
  return store.together(async (tables): Promise<Done<"gone" | "unknown">> => {
    const room: PartnerRow = await tables.room.findUniqueOrThrow({
      where: { id: roomId },
      select: { seats: { select: { accountId: true } }, epochs: { select: { record: true } } },
    });
    const partner = partnersIdIn(room, blockerId);
    if (partner === null) return refused("unknown");
    await block(tables, blockerId, partner);
    return DONE;
  });
}

/** An account that is no more invites nobody. */
const block = (tables: Transaction, blockerId: string, inviterId: string) => tables.$executeRaw`
  INSERT INTO "Block" ("blockerId", "inviterId")
  SELECT ${blockerId}, id FROM "Account" WHERE id = ${inviterId} ON CONFLICT DO NOTHING`;
