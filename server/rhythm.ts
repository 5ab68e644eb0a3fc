import type { Millis } from "../lib/values/time";

/** What a node does again and again until it stops. */
export type Rhythm = {
  /** Does the work every `pause`, never twice at once; a failure is told and the next time comes all the same. */
  readonly every: (pause: Millis, work: () => Promise<void> | void) => void;
  /** No more from here on; resolves when what is under way is done. */
  readonly stop: () => Promise<void>;
};

export function createRhythm(broke: (error: unknown) => void): Rhythm {
  const timers: NodeJS.Timeout[] = [];
  const underWay = new Set<Promise<void>>();

  const every = (pause: Millis, work: () => Promise<void> | void): void => {
    let busy = false;
    const once = async () => {
      busy = true;
      try {
        await work();
      } catch (error) {
        broke(error);
      }
      busy = false;
    };
    const beat = () => {
      if (busy) return;
      const done = once();
      underWay.add(done);
      void done.finally(() => underWay.delete(done));
    };
    timers.push(setInterval(beat, pause));
  };

  return {
    every,
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(underWay);
    },
  };
}
