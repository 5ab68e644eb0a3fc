import { millis, minutes, seconds } from "../values/time";
import type { Format } from "./format";
import { lengthOf } from "./length";
import type { Rules } from "./rules";
import type { Skeleton } from "./skeleton";

/** How long a trial takes, and how long one of its steps at the least. */
const WHOLE = minutes(1);
const LEAST = seconds(1.5);

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
  return { skeleton, rules: { ...once, lengths: inAMinute(skeleton, once), bells: [], extension: seconds(10) } };
};

/** The lengths made small together; what would be too short to do anything in stays at its least, and the others give. */
function inAMinute(skeleton: Skeleton, rules: Rules): Rules["lengths"] {
  let share = 1;
  while (share > 0.001 && lengthOf(skeleton, { ...rules, lengths: scaled(rules.lengths, share) }) > WHOLE)
    share *= 0.98;
  return scaled(rules.lengths, share);
}

const scaled = (lengths: Rules["lengths"], share: number): Rules["lengths"] =>
  Object.fromEntries(
    Object.entries(lengths).map(([name, length]) => [name, millis(Math.max(LEAST, Math.floor(length * share)))]),
  );
