import { backoff } from "./backoff";
import type { OutboxEntry } from "./store";

type Tries = Pick<OutboxEntry, "attempts" | "notBefore">;

const MINUTE = 60_000;
/** A retry storm ends here: tries of one command in a minute. [V8] */
const IN_A_MINUTE = 20;
/** A wait that is longer was not made by this clock: the device's date has moved. */
const LONGEST = 10_000;

export const UNTRIED: Tries = { attempts: [], notBefore: 0 };

const inLastMinute = (attempts: readonly number[], date: number) =>
  attempts.filter((at) => at <= date && at > date - MINUTE);

/** How long a command has to wait yet, in ms. A line that opened anew is worth a try at once, within the minute's measure. */
export function waitOf({ attempts, notBefore }: Tries, date: number, openedAnew: boolean): number {
  const tried = inLastMinute(attempts, date);
  const oldest = tried[tried.length - IN_A_MINUTE];
  if (oldest !== undefined) return oldest + MINUTE - date + 1;
  const wait = notBefore - date;
  return openedAnew || wait > LONGEST ? 0 : Math.max(0, wait);
}

/** The tries after one more at `date`. */
export function tried({ attempts }: Tries, date: number, random: () => number): Tries {
  const before = inLastMinute(attempts, date);
  return { attempts: [...before, date], notBefore: date + backoff(before.length, random) };
}
