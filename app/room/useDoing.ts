"use client";

import { useState } from "react";
import type { Done, RoomTrouble } from "../../lib/line/roomTypes";

/** Something asked of the room: whether it is under way, and why the last one was not done. */
export type Doing = {
  readonly busy: boolean;
  readonly trouble: RoomTrouble | null;
  /** Does it, unless something is under way; true once done. */
  readonly run: (act: () => Promise<Done>) => Promise<boolean>;
  /** Takes the last trouble off the screen, where something else begins. */
  readonly forget: () => void;
};

/** One act at a time, with its outcome to show. `whenDone`: where the focus goes if what was pressed is gone then. */
export function useDoing(whenDone?: () => void): Doing {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<RoomTrouble | null>(null);
  const run = async (act: () => Promise<Done>) => {
    if (busy) return false;
    setBusy(true);
    const done = await act();
    setBusy(false);
    setTrouble(done);
    if (done === null) whenDone?.();
    return done === null;
  };
  return { busy, trouble, run, forget: () => setTrouble(null) };
}
