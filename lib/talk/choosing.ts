import { type Millis, minutes } from "../values/time";
import type { FormatFacts } from "./facts";
import type { Intent } from "./format";

/** What people come with, in the order in which it is asked for. */
export const NEEDS = ["connect", "understand", "repair", "decide", "review"] as const satisfies readonly Intent[];

/** The time two people have: a quarter of an hour, half an hour, an hour or more. */
export const TIMES = ["quarter", "half", "hour"] as const;
export type TimeAtHand = (typeof TIMES)[number];

/** How much of oneself one would give. */
export const DEPTHS = [1, 2, 3] as const;
export type Depth = (typeof DEPTHS)[number];

// What takes about as long is not turned away for a few minutes.
const MOST: { readonly [time in TimeAtHand]: Millis } = {
  quarter: minutes(20),
  half: minutes(40),
  hour: minutes(Number.POSITIVE_INFINITY),
};

/** The most that a format may take to fit into the time at hand. */
export const mostOf = (time: TimeAtHand): Millis => MOST[time];

/** What is asked for; null where it does not matter. */
export type Wanted = { readonly need: Intent | null; readonly time: TimeAtHand | null; readonly depth: Depth | null };

export const ANYTHING: Wanted = { need: null, time: null, depth: null };

/** The formats that are all that is asked for, in their order; where a time is named, those first that make the most of it. */
export const wantedOf = <Facts extends FormatFacts>(formats: readonly Facts[], wanted: Wanted): readonly Facts[] => {
  const { need, time, depth } = wanted;
  const found = formats.filter(
    (format) =>
      (need === null || format.intents.includes(need)) &&
      (time === null || format.length <= mostOf(time)) &&
      (depth === null || format.depth === depth),
  );
  return time === null ? found : found.toSorted((one, two) => two.length - one.length);
};

/** The other way round: from the lightest and shortest to the deepest and longest, for whoever looks at all of them. */
export const fromLight = <Facts extends FormatFacts>(formats: readonly Facts[]): readonly Facts[] =>
  formats.toSorted((one, two) => one.depth - two.depth || one.length - two.length);
