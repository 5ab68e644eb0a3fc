import type { AccountId, OwnFormatId, RoomId } from "../values/ids";
import type { Item } from "../wire/routes/item";
import type { OwnFormatLine } from "../wire/routes/ownFormats";
import { asInstant, asJson, stored } from "./columns";
import { publishWith } from "./hints";
import { isNewestEpoch } from "./newestEpoch";
import { DONE, type Done, refused } from "./refuse";
import { seatHeld } from "./seats";
import type { Store, Transaction } from "./store";

/** How many formats of their own a room holds. */
export const MOST_OWN_FORMATS = 50;

/** An own format of a room, and who asks. */
type OfOwnFormat = {
  readonly roomId: RoomId;
  readonly accountId: AccountId;
  readonly ownFormatId: OwnFormatId;
};
type Sealing = OfOwnFormat & { readonly item: Item };

/** What the two have put together, the newest first. */
export async function ownFormatsIn(tables: Transaction, roomId: RoomId): Promise<OwnFormatLine[]> {
  const rows = await tables.ownFormat.findMany({ where: { roomId }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] });
  return rows.map(({ id, seat, item, createdAt }) => ({
    ownFormatId: stored(id),
    seat: stored(seat),
    item: stored(item),
    createdAt: asInstant(createdAt),
  }));
}

/** Puts one into their library. `gone`, `malformed` for somebody else's id, `stale-epoch`, `too-large` in a full library. */
export function putOwnFormat(
  store: Store,
  { roomId, accountId, ownFormatId, item }: Sealing,
): Promise<Done<"gone" | "malformed" | "stale-epoch" | "too-large">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const known = await tables.ownFormat.findUnique({ where: { id: ownFormatId } });
    if (known !== null) return known.roomId === roomId && known.seat === seat ? DONE : refused("malformed");
    if (!(await isNewestEpoch(tables, roomId, item))) return refused("stale-epoch");
    if ((await tables.ownFormat.count({ where: { roomId } })) >= MOST_OWN_FORMATS) return refused("too-large");
    await tables.ownFormat.create({ data: { id: ownFormatId, roomId, seat, item: asJson(item) } });
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** Its author seals it anew. `gone`, `stale-epoch`, `unknown`. */
export function changeOwnFormat(
  store: Store,
  { roomId, accountId, ownFormatId, item }: Sealing,
): Promise<Done<"gone" | "stale-epoch" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    if (!(await isNewestEpoch(tables, roomId, item))) return refused("stale-epoch");
    const { count } = await tables.ownFormat.updateMany({
      where: { id: ownFormatId, roomId, seat },
      data: { item: asJson(item) },
    });
    if (count === 0) return refused("unknown");
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** Its author takes it out of the library. `gone`, `unknown`. */
export function dropOwnFormat(
  store: Store,
  { roomId, accountId, ownFormatId }: OfOwnFormat,
): Promise<Done<"gone" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const { count } = await tables.ownFormat.deleteMany({ where: { id: ownFormatId, roomId, seat } });
    if (count === 0) return refused("unknown");
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}
