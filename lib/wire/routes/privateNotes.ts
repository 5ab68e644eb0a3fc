import * as z from "zod/mini";
import type { PrivateNoteId, RoomId, TalkId } from "../../values/ids";
import { id, instant, nothing } from "./fields";
import { ownItem } from "./item";
import { granted, type JsonRoute } from "./route";

const ofNote = z.strictObject({ roomId: id<RoomId>(), noteId: id<PrivateNoteId>() });
const about = z.nullable(id<TalkId>());

/** What one wrote for oneself alone, about a talk or about none. */
export const privateNoteLine = z.strictObject({
  noteId: id<PrivateNoteId>(),
  talkId: about,
  item: ownItem,
  createdAt: instant,
  changedAt: instant,
});
export type PrivateNoteLine = z.output<typeof privateNoteLine>;

/** All of one's own in a room, the newest first; never the other's, nor that there are any. */
export const listPrivateNotes = {
  method: "GET",
  path: "/api/rooms/:roomId/private-notes",
  params: z.strictObject({ roomId: id<RoomId>() }),
  request: nothing,
  answer: granted({ privateNotes: z.array(privateNoteLine) }),
} as const satisfies JsonRoute;

/** Puts a note away, or seals it anew. `unknown` for a talk that is not this room's, `malformed` for somebody else's id, `too-large` where there are too many. */
export const putPrivateNote = {
  method: "PUT",
  path: "/api/rooms/:roomId/private-notes/:noteId",
  params: ofNote,
  request: z.strictObject({ talkId: about, item: ownItem }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Erases it. `unknown` */
export const dropPrivateNote = {
  method: "DELETE",
  path: "/api/rooms/:roomId/private-notes/:noteId",
  params: ofNote,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
