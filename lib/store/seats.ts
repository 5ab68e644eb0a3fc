import type { AccountId, RoomId } from "../values/ids";
import type { Seat } from "../values/seat";
import { stored } from "./columns";
import type { Store, Transaction } from "./store";

/** A place in a room. */
export type Place = { readonly roomId: RoomId; readonly seat: Seat };

type SeatRow = { readonly seat: string };

/** The partner's seat in an open room, held against the room's closing until this transaction is over; null: `gone`. */
export async function seatHeld(tables: Transaction, roomId: RoomId, accountId: AccountId): Promise<Seat | null> {
  const rows = await tables.$queryRaw<readonly SeatRow[]>`
    SELECT s.seat FROM "Room" r JOIN "Seat" s ON s."roomId" = r.id
     WHERE r.id = ${roomId} AND r."closedAt" IS NULL AND s."accountId" = ${accountId} AND s."leftAt" IS NULL
       FOR SHARE OF r, s`;
  return seatIn(rows);
}

/** The same, with the whole room to oneself: for what must happen one after the other. */
export async function seatAlone(tables: Transaction, roomId: RoomId, accountId: AccountId): Promise<Seat | null> {
  const rows = await tables.$queryRaw<readonly SeatRow[]>`
    SELECT s.seat FROM "Room" r JOIN "Seat" s ON s."roomId" = r.id
     WHERE r.id = ${roomId} AND r."closedAt" IS NULL AND s."accountId" = ${accountId} AND s."leftAt" IS NULL
       FOR UPDATE OF r`;
  return seatIn(rows);
}

/** A room to oneself, open or closed, for one who sits in it; null: `gone`. */
export async function roomAlone(
  tables: Transaction,
  roomId: RoomId,
  accountId: AccountId,
): Promise<{ readonly closed: boolean } | null> {
  const [row] = await tables.$queryRaw<readonly { readonly closed: boolean }[]>`
    SELECT r."closedAt" IS NOT NULL AS closed FROM "Room" r JOIN "Seat" s ON s."roomId" = r.id
     WHERE r.id = ${roomId} AND s."accountId" = ${accountId} AND s."leftAt" IS NULL
       FOR UPDATE OF r`;
  return row ?? null;
}

/** The partner's seat in a room, open or closed, held until this transaction is over: for letting go of what is one's own. Null: `gone`. */
export async function seatKept(tables: Transaction, roomId: RoomId, accountId: AccountId): Promise<Seat | null> {
  const rows = await tables.$queryRaw<readonly SeatRow[]>`
    SELECT seat FROM "Seat" WHERE "roomId" = ${roomId} AND "accountId" = ${accountId} AND "leftAt" IS NULL FOR SHARE`;
  return seatIn(rows);
}

/** The partner's seat in a room, open or closed; null for strangers and rooms that are not there. */
export async function seatOf(store: Store, roomId: RoomId, accountId: AccountId): Promise<Seat | null> {
  const row = await store.ask((tables) =>
    tables.seat.findFirst({ where: { roomId, accountId, leftAt: null }, select: { seat: true } }),
  );
  return row && stored(row.seat);
}

const seatIn = ([row]: readonly SeatRow[]): Seat | null => (row === undefined ? null : stored(row.seat));
