import type { EventLog } from "../lib/store/eventLog";
import type { TalkId } from "../lib/values/ids";
import { between, type Instant } from "../lib/values/time";

/** Wakes talks when their clock acts: a timer for each at hand, and a sweep for all that no timer reached. */
export type Deadlines = {
  /** The talk's next deadline is now this one, or none. */
  readonly set: (talkId: TalkId, deadline: Instant | null) => void;
  /** Wakes what is overdue in the log, whichever node it was left by. Called every second. [V3] */
  readonly sweep: () => Promise<void>;
  readonly stop: () => void;
};

type Parts = {
  readonly log: Pick<EventLog, "overdue">;
  readonly now: () => Instant;
  readonly wake: (talkIds: readonly TalkId[]) => Promise<void>;
  readonly broke: (error: unknown) => void;
};

// Further ahead no timer is set: the sweep finds it, and Node's timers end at 24 days.
const HORIZON = 3_600_000;
const SWEPT_AT_ONCE = 100;

export function createDeadlines({ log, now, wake, broke }: Parts): Deadlines {
  const timers = new Map<TalkId, NodeJS.Timeout>();

  const set = (talkId: TalkId, deadline: Instant | null): void => {
    clearTimeout(timers.get(talkId));
    timers.delete(talkId);
    const left = deadline === null ? HORIZON : between(now(), deadline);
    if (left >= HORIZON) return;
    const ring = () => {
      timers.delete(talkId);
      wake([talkId]).catch(broke);
    };
    // A millisecond late rather than early: a clock that rings too soon finds nothing due.
    timers.set(talkId, setTimeout(ring, Math.max(0, left) + 1));
  };

  return {
    set,
    sweep: async () => {
      const overdue = await log.overdue(now(), SWEPT_AT_ONCE);
      if (overdue.length > 0) await wake(overdue);
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
