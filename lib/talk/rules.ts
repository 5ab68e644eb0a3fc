import type { Millis } from "../values/time";
import type { Input, LengthName, Skeleton } from "./skeleton";

/** The lengths and choices of this talk, fixed at its opening or changed by both while gathering. */
export type Rules = {
  /** One for each name that the format's clocks use. */
  readonly lengths: { readonly [name in LengthName]: Millis };
  /** How many turns in a part whose turns are agreed on; even, so that both get the same chances. */
  readonly turns: number;
  readonly first: "proposer" | "other" | "lot";
  /** `in-person`: the two sit side by side, and nothing needs to be typed at any step. [S9] */
  readonly input: Input;
  /** Before a clock's end, when a soft bell sounds. */
  readonly bells: readonly Millis[];
  /** How long last words are accepted after a firm clock's zero. */
  readonly grace: Millis;
  /** What "more time" adds, once the other has given it. */
  readonly extension: Millis;
  readonly extensionsPerTurn: number;
  /** How long a partner may be out of sight before the talk pauses by itself. */
  readonly awayGrace: Millis;
  /** Between both being back and the clock running again. */
  readonly countdown: Millis;
  /** A time-out lasts this long at least, and at most the next. */
  readonly timeOutLeast: Millis;
  readonly timeOutMost: Millis;
  /** A pause that lasts this long past its return becomes resting. */
  readonly restAfter: Millis;
  /** A resting talk closes by itself after this. */
  readonly restFor: Millis;
  readonly signalsPerTurn: number;
};

/** The names of the lengths that a format's clocks use, each once. */
export const lengthNames = (skeleton: Skeleton): readonly LengthName[] => [
  ...new Set(skeleton.parts.flatMap(({ steps }) => steps.flatMap(({ clock }) => (clock ? [clock.length] : [])))),
];

/** Whether the rules name every length that the format's clocks use. [S10] */
export const rulesFit = (skeleton: Skeleton, rules: Rules): boolean =>
  lengthNames(skeleton).every((name) => Object.hasOwn(rules.lengths, name));

/** Some of the rules, set by the house for all its talks. A length under the name `every` stands for all that are not named. */
export type RulesSet = { readonly [Rule in keyof Rules]?: Rules[Rule] | undefined };

/** A format's rules with what the house has set over them. */
export const rulesWith = (rules: Rules, set: RulesSet): Rules => {
  const over = set.lengths ?? {};
  const lengths = Object.entries(rules.lengths).map(([name, own]) => [name, over[name] ?? over["every"] ?? own]);
  const others = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return { ...rules, ...others, lengths: Object.fromEntries(lengths) };
};
