import type { AccountId, InviteId, RoomId } from "../values/ids";
import { type BySeat, otherSeat, type Seat } from "../values/seat";
import type { Item } from "../wire/routes/item";
import type { EpochRecord, RoomLine } from "../wire/routes/rooms";
import { asJson, stored } from "./columns";
import { publishWith } from "./hints";
import { DONE, type Done, refused } from "./refuse";
import { seatAlone, seatHeld } from "./seats";
import type { Store, Transaction } from "./store";

/** Opens a room; who opens it sits in seat a and has promised. `malformed` for an id that is taken by another. */
export function openRoom(store: Store, roomId: RoomId, accountId: AccountId): Promise<Done<"malformed">> {
  return store.together(async (tables) => {
    const { count } = await tables.room.createMany({ data: { id: roomId }, skipDuplicates: true });
    if (count === 1) {
      await tables.seat.create({ data: { roomId, seat: "a", accountId, promisedAt: new Date() } });
      return DONE;
    }
    // The answer to the first asking may have been lost.
    const own = await tables.seat.findFirst({ where: { roomId, seat: "a", accountId } });
    return own === null ? refused("malformed") : DONE;
  });
}

/** The partner's rooms, the newest first. */
export async function roomsOf(store: Store, accountId: AccountId): Promise<readonly RoomLine[]> {
  const rows = await store.ask((tables) =>
    tables.seat.findMany({
      where: { accountId, leftAt: null },
      select: {
        ...{ roomId: true, seat: true },
        room: { select: { closedAt: true, epochs: { select: { epoch: true }, take: 1 } } },
      },
      orderBy: [{ joinedAt: "desc" }, { roomId: "asc" }],
    }),
  );
  return rows.map(({ roomId, seat, room }) => ({
    roomId: stored(roomId),
    seat: stored(seat),
    closed: room.closedAt !== null,
    hasKey: room.epochs.length > 0,
  }));
}

export type NewEpoch = {
  readonly roomId: RoomId;
  readonly accountId: AccountId;
  readonly epoch: number;
  readonly record: EpochRecord;
  readonly mac: string;
  readonly boxes: BySeat<string>;
  /** The older keys for a partner who begins anew; null where nobody does. */
  readonly again?: readonly { readonly epoch: number; readonly box: string }[] | null;
  /** What the sealing seat keeps of its partner's key. */
  readonly pin: string;
  /** The claimed invite that the first epoch stands on. */
  readonly inviteId: InviteId | null;
};

/** Adds the room's next key. The first is for who made the claimed invite. `gone`, `stale-epoch`, `unknown` without such an invite, or for a partner who does not begin anew. */
export function addEpoch(store: Store, added: NewEpoch): Promise<Done<"gone" | "stale-epoch" | "unknown">> {
  const { roomId, accountId, epoch, mac } = added;
  return store.together(async (tables) => {
    const seat = await seatAlone(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const newest = await tables.epoch.aggregate({ where: { roomId }, _max: { epoch: true } });
    if (epoch !== (newest._max.epoch ?? 0) + 1) return refused("stale-epoch");
    if (epoch === 1 && !(await isClaimed(tables, added))) return refused("unknown");
    const { record, boxes, pin, again = null } = added;
    if (again !== null && !(await endsWaiting(tables, roomId, otherSeat(seat)))) return refused("unknown");
    const sealed = { record: asJson(record), boxes: asJson(boxes), ...(again !== null && { again: asJson(again) }) };
    await tables.epoch.create({ data: { roomId, epoch, mac, ...sealed } });
    await tables.seat.update({ where: { roomId_seat: { roomId, seat } }, data: { pin } });
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** From now on there is a key for whoever began anew; false where nobody did. */
async function endsWaiting(tables: Transaction, roomId: RoomId, seat: Seat): Promise<boolean> {
  const began = { roomId, seat, anewSince: { not: null } };
  return (await tables.seat.updateMany({ where: began, data: { anewSince: null } })).count === 1;
}

const isClaimed = async (tables: Transaction, { roomId, accountId, inviteId }: NewEpoch): Promise<boolean> =>
  inviteId !== null &&
  (await tables.invite.count({
    where: { id: inviteId, roomId, inviterId: accountId, voidedAt: null, claim: { isNot: null } },
  })) === 1;

export type SeatChange = {
  readonly roomId: RoomId;
  readonly accountId: AccountId;
  /** Null leaves what is there. */
  readonly pin: string | null;
  readonly card: Item | null;
};

/**
 * Changes one's own seat. Once the guest has pinned the inviter under the room's first key, what was sealed under the
 * link's secret is erased, for the link is out in the world. `gone`.
 */
export function putSeat(store: Store, { roomId, accountId, pin, card }: SeatChange): Promise<Done<"gone">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const changed = await tables.seat.update({
      where: { roomId_seat: { roomId, seat } },
      data: { ...(pin !== null && { pin }), ...(card !== null && { card: asJson(card) }) },
    });
    const paired = seat === "b" && changed.pin !== null && (await tables.epoch.count({ where: { roomId } })) > 0;
    if (paired) await eraseLinkSecrets(tables, roomId, changed.card !== null);
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

async function eraseLinkSecrets(tables: Transaction, roomId: RoomId, cardIsKept: boolean): Promise<void> {
  await tables.invite.updateMany({ where: { roomId }, data: { secret: null, welcome: null } });
  if (cardIsKept) await tables.claim.updateMany({ where: { invite: { roomId } }, data: { card: null } });
}

/** The guest's tag did not check: the claim, its seat and all that was put down from it are undone, the invite is void. `gone`, `unknown`. */
export function undoClaim(store: Store, roomId: RoomId, accountId: AccountId): Promise<Done<"gone" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatAlone(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    if ((await tables.epoch.count({ where: { roomId } })) > 0) return refused("unknown");
    const claimed = { roomId, inviterId: accountId, voidedAt: null, claim: { isNot: null } };
    const { count } = await tables.invite.updateMany({
      where: claimed,
      data: { voidedAt: new Date(), secret: null, welcome: null },
    });
    if (count === 0) return refused("unknown");
    await clearSeat(tables, roomId, otherSeat(seat));
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

async function clearSeat(tables: Transaction, roomId: RoomId, seat: Seat): Promise<void> {
  await tables.claim.deleteMany({ where: { invite: { roomId } } });
  await tables.topic.deleteMany({ where: { roomId, seat } });
  await tables.thought.deleteMany({ where: { roomId, seat } });
  await tables.seat.deleteMany({ where: { roomId, seat } });
}
