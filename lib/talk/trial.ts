import { millis, minutes, seconds } from "../values/time";
import type { Format } from "./format";
import { lengthOf } from "./length";
import type { Rules } from "./rules";
import type { Skeleton } from "./skeleton";

/** How long a trial takes, and how long one of its steps at the least. */
const WHOLE = minutes(1);
const LEAST = seconds(2);

/** What travels of a format, and what it starts from. */
export type Opened = { readonly skeleton: Skeleton; readonly rules: Rules };

/** A format to try in a minute: its heart alone, a turn each, with lengths made small. Nothing of it is kept. */
export const trialOf = ({ skeleton: whole, rules, trial }: Format): Opened => {
  const skeleton: Skeleton = {
    ...whole,
    keeps: "nothing",
    gate: { ...whole.gate, calm: false },
    parts: whole.parts.filter(({ id }) => trial.includes(id)),
  };
  const once = { ...rules, turns: 2, first: "proposer" } as const;
  const full = lengthOf(skeleton, once);
  const share = full === 0 ? 1 : Math.min(1, WHOLE / full);
  const lengths = Object.fromEntries(
    Object.entries(once.lengths).map(([name, length]) => [name, millis(Math.max(LEAST, Math.round(length * share)))]),
  );
  return { skeleton, rules: { ...once, lengths, bells: [], extension: seconds(10) } };
};
