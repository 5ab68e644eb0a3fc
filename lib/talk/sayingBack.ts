// What many formats have in common: someone says back what they heard, until whoever spoke is satisfied or both let it be.
// Where these steps lead is written down by the format, and checked against its own steps.

/** The way out of a loop, for both: satisfied after all, let it be, or try once more. [T9] */
export const wayOut = <const Goal extends string>(onward: Goal, again: Goal) =>
  ({
    kind: "answer",
    by: "each",
    answers: [
      { answer: "confirm", of: "speaker", goal: onward },
      { answer: "letBe", needs: "both", goal: onward },
      { answer: "again", needs: "both", goal: again },
    ],
  }) as const;

type Leading<Goal extends string> = {
  /** Where the talk goes once the speaker was got, and where when there is more; how often that may be. */
  readonly onward: Goal;
  readonly more: Goal;
  readonly mostMore: number;
  /** Which of the rules' lengths saying back has. */
  readonly length: string;
};

/** Saying back, the speaker's answer to it, and the way out after the third "not quite". [T7] [T8] */
export const sayingBack = <const Goal extends string>({ onward, more, mostMore, length }: Leading<Goal>) =>
  ({
    "say-back": {
      kind: "reflection",
      by: "listener",
      sent: "check",
      passed: "way-out",
      clock: { mode: "gentle", length, ranOut: "check" },
    },
    check: {
      kind: "answer",
      by: "speaker",
      answers: [
        { answer: "confirm", goal: onward },
        { answer: "correct", goal: "say-back", words: true, limit: 3, beyond: "way-out" },
        { answer: "more", goal: more, limit: mostMore },
      ],
    },
    "way-out": wayOut<Goal | "say-back">(onward, "say-back"),
  }) as const;
