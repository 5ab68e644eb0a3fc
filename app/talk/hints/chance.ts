import type { Notice } from "../../../lib/coach/notice";
import { minutes } from "../../../lib/values/time";
import type { Hint } from "./switches";

/** How long it is quiet after a hint, in every message of the talk. */
const BETWEEN = minutes(3);

/** What a page remembers of a talk's hints, and forgets when it is left: when, not what was written. */
export type Remembered = {
  /** On the page's own clock, in ms; null before the first. */
  readonly lastAt: number | null;
  /** The message that has had its hint. */
  readonly message: string | null;
  /** The rules that were waved away. */
  readonly rested: ReadonlySet<string>;
};

export const NOTHING_YET: Remembered = { lastAt: null, message: null, rested: new Set() };

/** Which message is being written, and when. */
export type Moment = { readonly message: string; readonly now: number };

/** The one thing to offer now, the weightiest first: at most one a message, one in three minutes, nothing that rests or is off. */
export const toOffer = (
  noticed: readonly Notice[],
  remembered: Remembered,
  { message, now }: Moment,
  off: ReadonlySet<Hint>,
): Notice | null => {
  const { lastAt, rested } = remembered;
  if (remembered.message === message) return null;
  if (lastAt !== null && now - lastAt < BETWEEN) return null;
  return noticed.find(({ kind, rule }) => !off.has(kind) && !rested.has(rule)) ?? null;
};

export const whenOffered = (remembered: Remembered, { message, now }: Moment): Remembered => ({
  ...remembered,
  message,
  lastAt: now,
});

/** Waved away, it rests for the talk. */
export const whenWavedAway = (remembered: Remembered, rule: string): Remembered => ({
  ...remembered,
  rested: new Set([...remembered.rested, rule]),
});
