import type { ClockChoice } from "../talk/clock";
import { deadlineOf, leftAt, spentAt, zeroOf } from "../talk/clock";
import { isActing, stepAtHand } from "../talk/places";
import type { Talk } from "../talk/talk";
import type { Seat } from "../values/seat";
import type { Instant, Millis } from "../values/time";
import type { Timing } from "./timing";
import type { Observable, ServerClock, TalkSnapshot } from "./types";

/** The step's clock as both screens show it. Below zero, `left` of a gentle clock counts on; with `none` only `spent` counts. */
export type TimeAtHand = {
  readonly mode: ClockChoice;
  readonly left: Millis;
  readonly spent: Millis;
  /** Stands still in a pause and in the count-down after it. */
  readonly running: boolean;
  /** A firm clock reads zero: the composer is locked, only last words in flight still count. */
  readonly writingClosed: boolean;
};

/** The clock of the step at hand at the server's `now`; null where there is none. */
export function timeAtHand(talk: Talk | null, now: Instant): TimeAtHand | null {
  if (talk === null || talk.status === "gathering" || talk.status === "closed") return null;
  const { clock } = talk.step;
  if (clock === null) return null;
  const left = leftAt(clock, now);
  const running = clock.since !== null && clock.since <= now;
  return {
    mode: clock.mode,
    left,
    spent: spentAt(clock, now),
    running,
    writingClosed: clock.mode === "firm" && running && left <= 0,
  };
}

/** When this seat's writing closes, at a step where it writes under a firm clock. */
function closing(talk: Talk | null, seat: Seat): { stepNo: number; zero: Instant; deadline: Instant } | null {
  if (talk?.status !== "running" || !isActing(talk, seat) || stepAtHand(talk).sent === null) return null;
  const { clock, stepNo } = talk.step;
  const zero = clock && zeroOf(clock);
  const deadline = clock && deadlineOf(clock, talk.rules.grace);
  return zero !== null && deadline !== null ? { stepNo, zero, deadline } : null;
}

type ZeroParts = {
  readonly talk: Observable<TalkSnapshot>;
  readonly clock: ServerClock;
  readonly timing: Timing;
};

/** Calls once a step, when its firm clock reaches zero while this seat writes: the moment to send last words. [C2] [U5] */
export function watchZero({ talk, clock, timing }: ZeroParts, atZero: (stepNo: number) => void): () => void {
  let called = 0;
  let stopTimer = () => {};
  const look = () => {
    stopTimer();
    const { talk: now, seat, broken, connection } = talk.snapshot();
    // Away from the server nobody knows whether the time still runs: it may be given back. [C8]
    const next = broken || connection === "reconnecting" ? null : closing(now, seat);
    if (next === null || next.stepNo === called) return;
    const wait = next.zero - clock.now();
    if (wait > 0) {
      // Not in one go: the shown clock may bend while we wait.
      stopTimer = timing.after(Math.min(wait, 1_000), look);
      return;
    }
    if (clock.now() >= next.deadline) return;
    called = next.stepNo;
    atZero(next.stepNo);
  };
  const stop = talk.subscribe(look);
  look();
  return () => {
    stop();
    stopTimer();
  };
}
