"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import {
  dropPrivateNote,
  type OpenPrivateNote,
  openPrivateNotes,
  putPrivateNote,
  type WrittenNote,
} from "../../lib/line/privateNotes";
import type { Done, RoomTrouble } from "../../lib/line/roomTypes";
import type { PrivateNoteId, RoomId } from "../../lib/values/ids";
import { useSelf } from "./useSelf";

/** One's own private notes of a room, open on this page, and what is done with them. */
export type PrivateNotes = {
  /** Null for the moment before they are open, and where they did not come. */
  readonly notes: readonly OpenPrivateNote[] | null;
  /** Why they did not come. */
  readonly trouble: RoomTrouble | null;
  readonly again: () => void;
  readonly put: (note: WrittenNote) => Promise<Done>;
  readonly drop: (noteId: PrivateNoteId) => Promise<Done>;
};

/** Below a second unlock only: what it holds goes with what shows it. */
export function usePrivateNotes(roomId: RoomId): PrivateNotes {
  const self = useSelf();
  const [notes, setNotes] = useState<PrivateNotes["notes"]>(null);
  const [trouble, setTrouble] = useState<RoomTrouble | null>(null);
  const asked = useRef(0);
  const load = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const found = await openPrivateNotes(self, roomId);
    // The newest answer holds, whichever comes last.
    if (mine !== asked.current) return;
    setTrouble("not" in found ? found.not : null);
    if (!("not" in found)) setNotes(found);
  }, [self, roomId]);
  useEffect(() => {
    void load();
    return () => {
      asked.current += 1;
    };
  }, [load]);
  const changed = async (act: Promise<Done>) => {
    const done = await act;
    if (done === null) await load();
    return done;
  };
  return {
    notes,
    trouble,
    again: () => void load(),
    put: (note) => changed(putPrivateNote(self, roomId, note)),
    drop: (noteId) => changed(dropPrivateNote(self, roomId, noteId)),
  };
}
