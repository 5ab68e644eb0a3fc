import type { Millis } from "../values/time";

/** What is said at a step. The server sees this word and never what was said. */
export type StepKind =
  | "statement"
  | "reflection"
  | "validation"
  | "empathy"
  | "question"
  | "appreciation"
  | "request"
  | "thanks"
  | "takeaway"
  | "answer";

/** Who acts in a step. `each`: both seats, independently of one another. */
export type Place = "speaker" | "listener" | "each";

/** The answers a step may ask for. */
export type Answer = "confirm" | "correct" | "more" | "again" | "enough" | "letBe";

/** When the other sees what is written. */
export type Shown = "when-sent" | "when-both" | "to-oneself";

/** What the one who does not hold the floor may do meanwhile: a whitelist, never "anything but interrupting". */
export type Meanwhile = "signal" | "giveTime";

/** Where a talk goes when a step ends. */
export type Goal = { readonly step: string } | "turn-over" | "part-over" | "more-turns";

/** What a step's clock does. `chosen`: what the two agreed on at gathering. `gentle`: at most gentle. `firm`: firm by its nature. */
export type StepClock = {
  readonly mode: "gentle" | "firm" | "chosen";
  /** Which of the rules' lengths. */
  readonly length: LengthName;
  /** Where a firm clock's end leads: when something was said in this turn already, and when nothing was. */
  readonly ranOut: { readonly afterWords: Goal; readonly inSilence: Goal };
};

export type LengthName = "say" | "sayBack" | "reply";

/** One answer a step accepts. */
export type AnswerRule = {
  readonly answer: Answer;
  /** Who may give it. */
  readonly of: Place;
  /** `one`: the step ends with it at once. `both`: when both seats have given it. */
  readonly needs: "one" | "both";
  readonly goal: Goal;
  /** Words may go with it. */
  readonly words: boolean;
  /** How often in one turn it leads to `goal`; null for no limit. */
  readonly limit: number | null;
  /** Where it leads from then on: a way out for both. Null: it is no longer offered. */
  readonly beyond: Goal | null;
};

/** A part of a turn, as data: numbers and closed sets only, so that it can travel in the opening event. */
export type StepSkeleton = {
  readonly id: string;
  readonly kind: StepKind;
  readonly by: Place;
  /** Where sending words leads; null where nothing is written. */
  readonly sent: Goal | null;
  /** Where passing leads; null where a step cannot be passed. */
  readonly passed: Goal | null;
  readonly shown: Shown;
  readonly answers: readonly AnswerRule[];
  readonly clock: StepClock | null;
  readonly meanwhile: readonly Meanwhile[];
};

/** A stretch of a talk. `turns`: its steps once a turn, the speaker alternating. `once`: its steps once. */
export type PartSkeleton = {
  readonly id: string;
  readonly goes: "turns" | "once";
  readonly steps: readonly StepSkeleton[];
};

/** The shape of a format: all the machine reads. */
export type Skeleton = {
  readonly format: string;
  readonly version: number;
  readonly parts: readonly PartSkeleton[];
};

/** The lengths and choices of this talk, fixed at its opening or changed by both while gathering. */
export type Rules = {
  readonly lengths: { readonly [name in LengthName]: Millis };
  /** How many turns in all; even, so that both get the same chances. */
  readonly turns: number;
  readonly first: "proposer" | "other" | "lot";
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
