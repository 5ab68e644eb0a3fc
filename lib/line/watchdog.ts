import type { Timing } from "./timing";
import type { Line } from "./types";

const MISSED = 2;
const SLACK = 1_000;
/** A node may be up while its database is not: whoever comes back to silence waits longer each time. */
const MOST_PATIENT = 8;

type WatchdogParts = {
  readonly line: Line;
  readonly timing: Timing;
  /** How often a head is to be heard at present, in ms. */
  readonly every: () => number;
};

/** Drops a line that looks open and on which two heads in a row did not come. [D.3] */
export type Watchdog = {
  /** A head came, or the talk was joined. */
  readonly heard: (what: "head" | "page") => void;
  readonly close: () => void;
};

export function watchHeads({ line, timing, every }: WatchdogParts): Watchdog {
  let patience = 1;
  let stopTimer = () => {};
  const wait = () => {
    stopTimer();
    const length = (every() * MISSED + SLACK) * patience;
    const due = timing.now() + length;
    stopTimer = timing.after(length, () => {
      // A page that slept hears its timers before what came meanwhile: give that a moment.
      if (timing.now() > due + SLACK) return wait();
      if (!line.isOpen()) return;
      patience = Math.min(MOST_PATIENT, patience * 2);
      line.reopen();
    });
  };
  return {
    heard: (what) => {
      if (what === "head") patience = 1;
      wait();
    },
    close: () => stopTimer(),
  };
}
