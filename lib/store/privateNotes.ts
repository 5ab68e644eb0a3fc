import type { AccountId, PrivateNoteId, RoomId, TalkId } from "../values/ids";
import type { Item } from "../wire/routes/item";
import type { PrivateNoteLine } from "../wire/routes/privateNotes";
import { asInstant, asJson, stored } from "./columns";
import { DONE, type Done, refused } from "./refuse";
import { seatHeld, seatKept, seatOf } from "./seats";
import type { Store, Transaction } from "./store";

/** How many private notes each of the two has in a room at the most. */
export const MOST_PRIVATE_NOTES = 500;

/** A private note, and who asks. */
type OfNote = { readonly roomId: RoomId; readonly accountId: AccountId; readonly noteId: PrivateNoteId };
type Sealing = OfNote & { readonly talkId: TalkId | null; readonly item: Item };

/** What one wrote for oneself in a room, the newest first. Null for strangers. */
export async function privateNotesOf(
  store: Store,
  roomId: RoomId,
  accountId: AccountId,
): Promise<readonly PrivateNoteLine[] | null> {
  const seat = await seatOf(store, roomId, accountId);
  if (seat === null) return null;
  const rows = await store.ask((tables) =>
    tables.privateNote.findMany({ where: { roomId, seat }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] }),
  );
  return rows.map(({ id, talkId, item, createdAt, changedAt }) => ({
    noteId: stored(id),
    talkId: stored(talkId),
    item: stored(item),
    createdAt: asInstant(createdAt),
    changedAt: asInstant(changedAt),
  }));
}

/** Puts a note away, or seals it anew. The other is not told. `gone`, `malformed` for somebody else's id or another talk than before, `unknown` for a talk that is not here, `too-large`. */
export function putPrivateNote(
  store: Store,
  { roomId, accountId, noteId, talkId, item }: Sealing,
): Promise<Done<"gone" | "malformed" | "unknown" | "too-large">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const known = await tables.privateNote.findUnique({ where: { id: noteId } });
    if (known !== null) {
      if (known.roomId !== roomId || known.seat !== seat || known.talkId !== talkId) return refused("malformed");
      await tables.privateNote.update({
        where: { id: noteId },
        data: { item: asJson(item), changedAt: new Date() },
      });
      return DONE;
    }
    if (talkId !== null && !(await isOfRoom(tables, talkId, roomId))) return refused("unknown");
    if ((await tables.privateNote.count({ where: { roomId, seat } })) >= MOST_PRIVATE_NOTES)
      return refused("too-large");
    await tables.privateNote.create({ data: { id: noteId, roomId, seat, talkId, item: asJson(item) } });
    return DONE;
  });
}

/** Erases a note of one's own, also in a closed room. `gone`, `unknown`. */
export function dropPrivateNote(
  store: Store,
  { roomId, accountId, noteId }: OfNote,
): Promise<Done<"gone" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatKept(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const { count } = await tables.privateNote.deleteMany({ where: { id: noteId, roomId, seat } });
    return count === 0 ? refused("unknown") : DONE;
  });
}

const isOfRoom = async (tables: Transaction, talkId: TalkId, roomId: RoomId): Promise<boolean> =>
  (await tables.talk.count({ where: { id: talkId, roomId } })) > 0;
