import { NOTE_LENGTH, readNote, writeNote } from "../room/privateNote";
import { isRefused } from "../seal/refusal";
import type { AccountId, PrivateNoteId, RoomId, TalkId } from "../values/ids";
import type { Instant } from "../values/time";
import {
  dropPrivateNote as dropRoute,
  listPrivateNotes as listRoute,
  putPrivateNote as putRoute,
} from "../wire/routes/privateNotes";
import { openTexts } from "./openTexts";
import type { Done, RoomTrouble, Self } from "./roomTypes";

/** Where a private note's words belong; the talk they are about is sealed with them. */
const notePlace = (roomId: RoomId, noteId: PrivateNoteId, authorId: AccountId) => ({
  roomId,
  kind: "private-note",
  itemId: noteId,
  authorId,
});

/** What one wrote for oneself alone. `text` is null where it does not open here, or not as a note on this talk. */
export type OpenPrivateNote = {
  readonly noteId: PrivateNoteId;
  readonly talkId: TalkId | null;
  readonly text: string | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
};

/** One's own private notes of a room, the newest first. To be asked for after the second unlock only. */
export async function openPrivateNotes(
  self: Self,
  roomId: RoomId,
): Promise<readonly OpenPrivateNote[] | { readonly not: RoomTrouble }> {
  const told = await self.ask(listRoute, { roomId }, {});
  if (!told.ok) return { not: told.refusal };
  const items = told.privateNotes.map(({ noteId, item }) => ({
    place: notePlace(roomId, noteId, self.accountId),
    item,
  }));
  const texts = await openTexts(self, items);
  return told.privateNotes.map(({ item: _, ...note }, index) => ({
    ...note,
    text: readNote(texts[index] ?? "", note.talkId),
  }));
}

/** A note's id, what it is about, and its words now. The id is the caller's, so that asked again after a broken line it is the same note. */
export type WrittenNote = { readonly noteId: PrivateNoteId; readonly talkId: TalkId | null; readonly text: string };

/** Puts a note away, or what has become of it, sealed to oneself; the other is not told that there is any. `malformed` where nothing is written, `too-large` */
export async function putPrivateNote(self: Self, roomId: RoomId, note: WrittenNote): Promise<Done> {
  const { noteId, talkId } = note;
  const text = note.text.trim();
  if (text === "") return "malformed";
  if (text.length > NOTE_LENGTH) return "too-large";
  const place = notePlace(roomId, noteId, self.accountId);
  const item = await self.seal.sealItem({ place, circle: "self", text: writeNote({ talkId, text }) });
  if (isRefused(item)) return item.refused;
  const put = await self.ask(putRoute, { roomId, noteId }, { talkId, item });
  return put.ok ? null : put.refusal;
}

/** Erases a note. What is not there any more is erased. */
export async function dropPrivateNote(self: Self, roomId: RoomId, noteId: PrivateNoteId): Promise<Done> {
  const dropped = await self.ask(dropRoute, { roomId, noteId }, {});
  return dropped.ok || dropped.refusal === "unknown" ? null : dropped.refusal;
}
