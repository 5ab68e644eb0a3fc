import type { AccountId, RoomId, ThoughtId } from "../values/ids";
import type { Item } from "../wire/routes/item";
import type { SharedThought, Thoughts } from "../wire/routes/thoughts";
import { asInstant, asInstantOrNull, asJson, stored } from "./columns";
import { publishWith } from "./hints";
import { isNewestEpoch } from "./newestEpoch";
import { DONE, type Done, refused } from "./refuse";
import { type Place, seatHeld } from "./seats";
import type { Store, Transaction } from "./store";
import { MOST_LINES } from "./topics";

/** One's own lines, and of the partner's only those that are shared, the newest first. */
export async function thoughtsIn(tables: Transaction, { roomId, seat }: Place): Promise<Thoughts> {
  const rows = await tables.thought.findMany({
    where: { roomId, OR: [{ seat }, { sharedAt: { not: null } }] },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const own = rows.filter((row) => row.seat === seat);
  return {
    own: own.map(({ id, item, shared, createdAt, sharedAt }) => ({
      thoughtId: stored(id),
      item: stored(item),
      shared: stored(shared),
      createdAt: asInstant(createdAt),
      sharedAt: asInstantOrNull(sharedAt),
    })),
    partners: rows.flatMap((row) =>
      row.seat === seat || row.sharedAt === null
        ? []
        : [
            {
              thoughtId: stored<ThoughtId>(row.id),
              seat: stored<SharedThought["seat"]>(row.seat),
              shared: stored<Item>(row.shared),
              sharedAt: asInstant(row.sharedAt),
            },
          ],
    ),
  };
}

export type OfThought = { readonly roomId: RoomId; readonly accountId: AccountId; readonly thoughtId: ThoughtId };

/** Writes a line down for oneself; the partner is not even told that there is one. `gone`, `too-large`, `malformed`. */
export function putThought(
  store: Store,
  { roomId, accountId, thoughtId, item }: OfThought & { readonly item: Item },
): Promise<Done<"gone" | "too-large" | "malformed">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const known = await tables.thought.findUnique({ where: { id: thoughtId } });
    if (known !== null) return known.roomId === roomId && known.seat === seat ? DONE : refused("malformed");
    if ((await tables.thought.count({ where: { roomId, seat } })) >= MOST_LINES) return refused("too-large");
    await tables.thought.create({ data: { id: thoughtId, roomId, seat, item: asJson(item) } });
    return DONE;
  });
}

/** Shares one of one's own lines, once. `gone`, `stale-epoch`, `unknown`. */
export function shareThought(
  store: Store,
  { roomId, accountId, thoughtId, shared }: OfThought & { readonly shared: Item },
): Promise<Done<"gone" | "stale-epoch" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    if (!(await isNewestEpoch(tables, roomId, shared))) return refused("stale-epoch");
    const { count } = await tables.thought.updateMany({
      where: { id: thoughtId, roomId, seat, sharedAt: null },
      data: { shared: asJson(shared), sharedAt: new Date() },
    });
    if (count === 0) return refused("unknown");
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** Deletes a line of one's own, and its shared copy with it. `gone`, `unknown`. */
export function dropThought(store: Store, asked: OfThought): Promise<Done<"gone" | "unknown">> {
  const { roomId, accountId, thoughtId } = asked;
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const known = await tables.thought.findFirst({ where: { id: thoughtId, roomId, seat } });
    if (known === null) return refused("unknown");
    await tables.thought.deleteMany({ where: { id: thoughtId, roomId, seat } });
    if (known.sharedAt !== null) await publishWith(tables, { room: roomId });
    return DONE;
  });
}
