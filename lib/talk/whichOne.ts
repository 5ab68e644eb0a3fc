import { type Millis, minutes } from "../values/time";
import { mostOf, type TimeAtHand } from "./choosing";
import { type FormatFacts, isTooLight } from "./facts";
import type { Intent } from "./format";

/** How it is between the two right now. */
export const BETWEEN = ["good", "far", "hurt", "hot"] as const;
export type Between = (typeof BETWEEN)[number];

/** The three answers of "Which one?". */
export type WhichOne = { readonly between: Between; readonly need: Intent; readonly time: TimeAtHand };

/** What fits, the best first, and what can be said of it in one sentence. */
export type Fitting<Facts> = {
  readonly formats: readonly Facts[];
  /** Whether the first of them fits into the time at hand. */
  readonly inTime: boolean;
};

const MOST_FITTING = 3;
/** Farther off than this, a third one is not worth reading. */
const NEAR = 3;

/** Two or three formats for these answers. In the heat of it the one that cools comes first; the others are for later. [O2] */
export const whichOne = <Facts extends FormatFacts>(formats: readonly Facts[], asked: WhichOne): Fitting<Facts> => {
  const ranked = formats
    .filter((format) => !format.cools)
    .map((format) => ({ format, far: distance(format, asked) }))
    .toSorted((one, two) => one.far - two.far || one.format.length - two.format.length);
  const nearest = ranked[0]?.far ?? 0;
  const near = ranked.filter(({ far }, place) => place < 2 || far <= nearest + NEAR).map(({ format }) => format);
  const cooling = asked.between === "hot" ? formats.filter((format) => format.cools) : [];
  const fitting = [...cooling, ...near].slice(0, MOST_FITTING);
  return { formats: fitting, inTime: fitting.slice(0, 1).every(({ length }) => length <= mostOf(asked.time)) };
};

/** How far a format is from what was asked for: the need weighs most, then the time, then how it is between the two. */
const distance = (format: FormatFacts, { between, need, time }: WhichOne): number =>
  (format.intents[0] === need ? 0 : format.intents.includes(need) ? 0.5 : 20) +
  outOfTime(format, time) +
  unlike(format, between === "hot" ? "hurt" : between);

const IDEAL: { readonly [time in TimeAtHand]: Millis } = { quarter: minutes(15), half: minutes(30), hour: minutes(50) };

/** What does not fit into the time is far off; what leaves much of it unused, a little. */
const outOfTime = ({ length }: FormatFacts, time: TimeAtHand): number => {
  const over = length / mostOf(time);
  return over > 1 ? 5 + over : Math.abs(Math.log2(length / IDEAL[time]));
};

const unlike = (format: FormatFacts, between: Exclude<Between, "hot">): number => {
  switch (between) {
    case "good":
      return format.needsCalm ? 2 : 0;
    case "far":
      return Math.abs(format.depth - 2) + (format.topic === "not-us" ? 1 : 0);
    case "hurt":
      return (isTooLight(format) ? 3 : 0) + (format.opensSoftly || format.needsCalm ? 0 : 1);
  }
};
