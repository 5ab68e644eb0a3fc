import type { TopicState } from "../room/topic";
import { ALONE } from "../room/topic";
import type { AccountId, RoomId, TopicId } from "../values/ids";
import type { Item } from "../wire/routes/item";
import type { TopicLine } from "../wire/routes/topics";
import { asInstant, asJson, stored } from "./columns";
import { publishWith } from "./hints";
import { isNewestOrOwn } from "./newestEpoch";
import { DONE, type Done, refused } from "./refuse";
import { type Place, seatHeld } from "./seats";
import type { Store, Transaction } from "./store";

/** How many of a kind a room holds: enough for years, too few to fill a disk. */
export const MOST_LINES = 500;

/** Both partners' topics, the newest first, for one of the two; what the other has sealed to themself is left out. */
export async function topicsIn(tables: Transaction, { roomId, seat: own }: Place): Promise<TopicLine[]> {
  const rows = await tables.topic.findMany({ where: { roomId }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] });
  return rows
    .map(({ id, seat, state, item, createdAt }) => ({
      topicId: stored<TopicId>(id),
      seat: stored<TopicLine["seat"]>(seat),
      state: stored<TopicState>(state),
      item: stored<Item>(item),
      createdAt: asInstant(createdAt),
    }))
    .filter(({ seat, item }) => seat === own || item.epoch !== ALONE);
}

/** A line of a room, and who asks. */
type OfRoom = { readonly roomId: RoomId; readonly accountId: AccountId };
export type OfTopic = OfRoom & { readonly topicId: TopicId };

/** Puts a topic down. `gone`, `stale-epoch`, `too-large` in a full room, `malformed` for somebody else's id. */
export function putTopic(
  store: Store,
  { roomId, accountId, topicId, item }: OfTopic & { readonly item: Item },
): Promise<Done<"gone" | "stale-epoch" | "too-large" | "malformed">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const known = await tables.topic.findUnique({ where: { id: topicId } });
    if (known !== null) return known.roomId === roomId && known.seat === seat ? DONE : refused("malformed");
    if (!(await isNewestOrOwn(tables, roomId, item))) return refused("stale-epoch");
    if ((await tables.topic.count({ where: { roomId } })) >= MOST_LINES) return refused("too-large");
    await tables.topic.create({ data: { id: topicId, roomId, seat, item: asJson(item) } });
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** Says where a topic stands, which either may, or seals it anew, which is its author's. `gone`, `stale-epoch`, `unknown`. */
export function changeTopic(
  store: Store,
  change: OfTopic & { readonly item: Item | null; readonly state: TopicState | null },
): Promise<Done<"gone" | "stale-epoch" | "unknown">> {
  const { roomId, accountId, topicId, item, state } = change;
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    if (item !== null && !(await isNewestOrOwn(tables, roomId, item))) return refused("stale-epoch");
    const { count } = await tables.topic.updateMany({
      where: { id: topicId, roomId, ...(item !== null && { seat }) },
      data: { ...(item !== null && { item: asJson(item) }), ...(state !== null && { state }) },
    });
    if (count === 0) return refused("unknown");
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** Its author takes a topic back. `gone`, `unknown`. */
export function dropTopic(store: Store, { roomId, accountId, topicId }: OfTopic): Promise<Done<"gone" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const { count } = await tables.topic.deleteMany({ where: { id: topicId, roomId, seat } });
    if (count === 0) return refused("unknown");
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}
