import { instant } from "../values/time";
import { type ClockEstimate, errorOf, observe, serverTimeAt } from "./clockEstimate";
import type { Page } from "./page";
import type { Timing } from "./timing";
import type { Line, ServerClock } from "./types";

const AT_FIRST = 5;
const BETWEEN_FIRST = 150;
const EVERY = 30_000;

/** Follows the server's clock over the line: five probes when it opens or the page wakes, then one each 30 s. [D.9] */
export function openServerClock({ line, timing, page }: { line: Line; timing: Timing; page: Page }): ServerClock {
  let estimate: ClockEstimate | null = null;
  let stopNext = () => {};
  // Before the first probe the device's own date is the best guess there is.
  const unprobed = timing.date() - timing.now();

  const probe = async () => {
    const sentAt = timing.now();
    const server = await line.probe();
    // A line that asks too much is answered with a refusal, which is no time.
    if (typeof server === "number") estimate = observe(estimate, { sentAt, heardAt: timing.now(), server });
  };
  const probeLater = (wait: number, first: number) => {
    stopNext();
    stopNext = timing.after(wait, () => {
      void probe();
      probeLater(first > 1 ? BETWEEN_FIRST : EVERY, first - 1);
    });
  };
  const probeAnew = () => probeLater(0, AT_FIRST);
  const ways = [line.onOpen(probeAnew), page.onWake(probeAnew)];
  if (line.isOpen()) probeAnew();

  return {
    now: () => (estimate ? serverTimeAt(estimate, timing.now()) : instant(Math.round(timing.now() + unprobed))),
    error: () => estimate && errorOf(estimate),
    close: () => {
      stopNext();
      for (const stop of ways) stop();
    },
  };
}
