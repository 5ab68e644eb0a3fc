"use client";

import { useState, useSyncExternalStore } from "react";
import type { Done, RoomTrouble } from "../../lib/line/roomTypes";
import { openDoing } from "./doing";

/** Something asked of the room: whether it is under way, and why the last one was not done. */
export type Doing = {
  /** While it is, every button that does something here rests, so that nobody presses in vain. */
  readonly busy: boolean;
  readonly trouble: RoomTrouble | null;
  /** Does it, after what is under way; true once done. */
  readonly run: (act: () => Promise<Done>) => Promise<boolean>;
  /** Takes the last trouble off the screen, where something else begins. */
  readonly forget: () => void;
};

/** One act at a time, with its outcome to show. `whenDone`: where the focus goes if what was pressed is gone then. */
export function useDoing(whenDone?: () => void): Doing {
  const [{ subscribe, snapshot, run, forget }] = useState(openDoing);
  const { underWay, trouble } = useSyncExternalStore(subscribe, snapshot, snapshot);
  const runs = async (act: () => Promise<Done>) => {
    const done = await run(act);
    if (done) whenDone?.();
    return done;
  };
  return { busy: underWay > 0, trouble, run: runs, forget };
}
