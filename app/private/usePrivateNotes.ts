"use client";

import { useCallback } from "react";
import {
  dropPrivateNote,
  type OpenPrivateNote,
  openPrivateNotes,
  putPrivateNote,
  type WrittenNote,
} from "../../lib/line/privateNotes";
import type { Done } from "../../lib/line/roomTypes";
import type { PrivateNoteId, RoomId } from "../../lib/values/ids";
import { type Opened, useOpened } from "./useOpened";
import { useSelf } from "./useSelf";

/** One's own private notes of a room, open on this page, and what is done with them. */
export type PrivateNotes = Pick<Opened<unknown>, "trouble" | "again"> & {
  /** Null for the moment before they are open, and where they did not come. */
  readonly notes: readonly OpenPrivateNote[] | null;
  readonly put: (note: WrittenNote) => Promise<Done>;
  readonly drop: (noteId: PrivateNoteId) => Promise<Done>;
};

/** Below a second unlock only: what it holds goes with what shows it. */
export function usePrivateNotes(roomId: RoomId): PrivateNotes {
  const self = useSelf();
  const open = useCallback(() => openPrivateNotes(self, roomId), [self, roomId]);
  const { what, trouble, again, changed } = useOpened(open);
  return {
    ...{ notes: what, trouble, again },
    put: (note) => changed(putPrivateNote(self, roomId, note)),
    drop: (noteId) => changed(dropPrivateNote(self, roomId, noteId)),
  };
}
