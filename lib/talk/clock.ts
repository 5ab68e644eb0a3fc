import { after, between, type Instant, type Millis, millis } from "../values/time";

/** How time is kept; from the gentlest to the strictest. */
export type ClockChoice = "none" | "gentle" | "firm";

/** A step's clock as a value: how much was spent before `since`, and since when it runs. Stands still where `since` is null. */
export type TalkClock = {
  readonly mode: ClockChoice;
  readonly length: Millis;
  readonly spent: Millis;
  readonly since: Instant | null;
};

export const startClock = (mode: ClockChoice, length: Millis, at: Instant): TalkClock => ({
  mode,
  length,
  spent: millis(0),
  since: at,
});

/** Time on the clock at `now`; a start that still lies ahead (a count-down) counts as nothing. */
export const spentAt = (clock: TalkClock, now: Instant): Millis =>
  clock.since === null ? clock.spent : millis(clock.spent + Math.max(0, between(clock.since, now)));

/** What is left at `now`; below zero where a gentle clock counts on. */
export const leftAt = (clock: TalkClock, now: Instant): Millis => millis(clock.length - spentAt(clock, now));

/** The moment the clock reads zero, or null while it stands still. */
export const zeroOf = (clock: TalkClock): Instant | null =>
  clock.since === null ? null : after(clock.since, millis(clock.length - clock.spent));

/** The moment writing closes for good: zero and the grace after it. Only a firm clock has one. [C2] */
export const deadlineOf = (clock: TalkClock, grace: Millis): Instant | null => {
  const zero = zeroOf(clock);
  return clock.mode === "firm" && zero !== null ? after(zero, grace) : null;
};

/** The clock held still as it stood at `moment`. [C6] */
export const stopClock = (clock: TalkClock, moment: Instant): TalkClock => ({
  ...clock,
  spent: spentAt(clock, moment),
  since: null,
});

/** The clock running again from `moment`, with as much left as when it stopped. [C7] */
export const runClock = (clock: TalkClock, moment: Instant): TalkClock => ({ ...clock, since: moment });

export const lengthenClock = (clock: TalkClock, by: Millis): TalkClock => ({
  ...clock,
  length: millis(clock.length + by),
});

/** The clock with the part of an outage that fell into its running time given back. [C8] */
export const giveBack = (clock: TalkClock, from: Instant, to: Instant): TalkClock => {
  if (clock.since === null) return clock;
  const overlap = Math.max(0, to - Math.max(from, clock.since));
  return { ...clock, spent: millis(clock.spent - overlap) };
};
