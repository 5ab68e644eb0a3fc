import type { EventLog } from "../lib/store/eventLog";
import { between, type Instant, laterOf, minutes, seconds } from "../lib/values/time";

/** A stretch in which no node of the service was alive, or none could reach the database. */
export type Outage = { readonly from: Instant; readonly to: Instant };

/** The heartbeat of this node, and what the silence of all nodes tells. */
export type Beats = {
  /** One beat; where none was heard for too long, what was running is touched first. Called every second. */
  readonly beat: () => Promise<void>;
  /** The outages a talk may still have to count; asks the log first where this node has not beaten for a while. */
  readonly outages: () => Promise<readonly Outage[]>;
};

type Parts = {
  readonly node: string;
  readonly log: Pick<EventLog, "beat" | "lastBeat">;
  readonly now: () => Instant;
  /** Lets every running talk count an outage that was just noticed. */
  readonly touchAll: () => Promise<void>;
};

/** Silence up to this long is no outage: a beat may be late. */
const GAP = seconds(3);
// A talk that nobody touched for so long after an outage has been touched by `touchAll`.
const REMEMBERED = minutes(10);

export function createBeats({ node, log, now, touchAll }: Parts): Beats {
  let outages: readonly Outage[] = [];
  let aliveAt: Instant | null = null;
  let untouched = false;
  let noticing: Promise<void> | null = null;

  const notice = async (): Promise<void> => {
    const last = await log.lastBeat();
    const to = now();
    aliveAt = to;
    // While talks still count the last outage no beat is written yet; that is not another one.
    const from = last && laterOf(last, outages.at(-1)?.to ?? last);
    if (from === null || between(from, to) <= GAP) return;
    outages = [...outages.filter((each) => between(each.to, to) < REMEMBERED), { from, to }];
    untouched = true;
  };

  const noticeOnce = (): Promise<void> => {
    noticing ??= notice().finally(() => {
      noticing = null;
    });
    return noticing;
  };

  return {
    beat: async () => {
      await noticeOnce();
      // The beat comes last: should this node die while talks count the outage, the next one finds the silence again.
      if (untouched) await touchAll();
      untouched = false;
      await log.beat(node, now());
    },
    outages: async () => {
      if (aliveAt === null || between(aliveAt, now()) > GAP) await noticeOnce();
      return outages;
    },
  };
}
