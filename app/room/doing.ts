import { createValue } from "../../lib/line/observable";
import { createQueue } from "../../lib/line/queue";
import type { Done, RoomTrouble } from "../../lib/line/roomTypes";
import type { Observable } from "../../lib/line/types";

/** How many acts are under way or wait for their turn, and why the last one was not done. */
export type DoingNow = { readonly underWay: number; readonly trouble: RoomTrouble | null };

/** What is asked of a room at one place of its screen: one act after the other, each press in its turn and none lost. */
export type DoingLine = Observable<DoingNow> & {
  /** True once done. */
  readonly run: (act: () => Promise<Done>) => Promise<boolean>;
  readonly forget: () => void;
};

export function openDoing(): DoingLine {
  const inTurn = createQueue();
  const now = createValue<DoingNow>({ underWay: 0, trouble: null });
  const change = (by: 1 | -1, trouble: RoomTrouble | null) =>
    now.set({ underWay: now.snapshot().underWay + by, trouble });
  return {
    ...{ subscribe: now.subscribe, snapshot: now.snapshot },
    run: async (act) => {
      const before = now.snapshot();
      change(1, before.trouble);
      let done: Done = "busy";
      try {
        done = await inTurn(act);
      } finally {
        // What went well does not wipe away why the one before it was not done.
        change(-1, done ?? (before.underWay === 0 ? null : now.snapshot().trouble));
      }
      return done === null;
    },
    forget: () => now.set({ ...now.snapshot(), trouble: null }),
  };
}
