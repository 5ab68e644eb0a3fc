/** What is said at a step. The server sees this word and never what was said. */
export type StepKind =
  | "statement"
  | "reflection"
  | "validation"
  | "empathy"
  | "feeling"
  | "question"
  | "appreciation"
  | "request"
  | "advice"
  | "plan"
  | "thanks"
  | "takeaway"
  | "preparation"
  | "silence"
  | "answer";

/** Who acts in a step. `each`: both seats, independently of one another. `nobody`: the two only wait for its clock. */
export type Place = "speaker" | "listener" | "each" | "nobody";

/** The answers a step may ask for. */
export type Answer =
  | "confirm"
  | "correct"
  | "more"
  | "again"
  | "enough"
  | "letBe"
  | "ready"
  | "yes"
  | "no"
  | "another"
  | "ideas"
  | "deeper"
  | "stay";

/**
 * When the other sees what is written: while it is being written, once it is sent, once both have sent, or never.
 * Answers shown `when-both` are wishes: the other learns only what came of the two. [S7] [S8]
 */
export type Shown = "as-written" | "when-sent" | "when-both" | "to-oneself";

/** `words`: something is written. `in-person`: it is said or done side by side, and nothing is typed. */
export type Input = "words" | "in-person";

/**
 * What the one who does not hold the floor may do meanwhile: a whitelist, never "anything but interrupting".
 * `putDifferently`: whoever has sent theirs may change its words until the step is over. [N7]
 */
export type Meanwhile = "signal" | "giveTime" | "putDifferently";

/** The wordless signs that a format offers. Which one is given travels sealed. */
export type Sign =
  | "nod"
  | "warmth"
  | "slower"
  | "withYou"
  | "interest"
  | "yourSide"
  | "comfortOrIdeas"
  | "example"
  | "louder"
  | "sorry"
  | "startOver"
  | "yourPoint";

/** Where a talk goes when a step ends. `more-turns`: both want one more turn each, in the part whose turns they agreed on. */
export type Goal = { readonly step: string } | { readonly part: string } | "turn-over" | "part-over" | "more-turns";

/** What a step's clock does. `chosen`: what the two agreed on at gathering. `gentle`: at most gentle. `firm`: firm by its nature. */
export type StepClock = {
  readonly mode: "gentle" | "firm" | "chosen";
  /** Which of the rules' lengths. */
  readonly length: LengthName;
  /** Where a firm clock's end leads. */
  readonly ranOut: ByWords;
};

/** A goal for when something was said in this turn already, and one for when nothing was. */
export type ByWords = { readonly afterWords: Goal; readonly inSilence: Goal };

/** The name of one of the rules' lengths; a format brings its own. */
export type LengthName = string;

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
  readonly input: Input;
  /** Where sending leads; `stay`: one may send again and again, until an answer or the clock ends it. Null: nothing is sent. */
  readonly sent: Goal | "stay" | null;
  /** Where passing leads; null where a step cannot be passed. */
  readonly passed: ByWords | null;
  readonly shown: Shown;
  readonly answers: readonly AnswerRule[];
  readonly clock: StepClock | null;
  readonly meanwhile: readonly Meanwhile[];
};

/**
 * How often a part goes. `once`: its steps once, for both. `agreed`: a turn each, as many as the rules say. `until-quiet`:
 * turn after turn until both in a row said nothing. A number: that many turns. The speaker alternates from turn to turn.
 */
export type Goes = "once" | "agreed" | "until-quiet" | number;

/** A stretch of a talk. */
export type PartSkeleton = { readonly id: string; readonly goes: Goes; readonly steps: readonly StepSkeleton[] };

/** What is looked at before a talk begins. The browsers ask; a number someone gives never leaves theirs. */
export type Gate = {
  /** Each is asked, alone, how heated they are. */
  readonly calm: boolean;
  /** `any`: the two name one. `not-us`: anything but the two of them. `given`: the format brings it. */
  readonly topic: "any" | "not-us" | "given";
};

/** The shape of a format: all the machine reads. */
export type Skeleton = {
  readonly format: string;
  readonly version: number;
  readonly gate: Gate;
  readonly signs: readonly Sign[];
  /** At most this much of the talk is ever kept; null where the two alone choose. [G7] */
  readonly keeps: "nothing" | "notes" | null;
  readonly parts: readonly PartSkeleton[];
};
