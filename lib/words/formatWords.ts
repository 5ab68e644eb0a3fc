/**
 * One field of a form: what is asked, and the beginning of the line that it becomes. A stem with a colon is a heading, after
 * which a sentence may begin; any other has begun one.
 */
export type FieldWords = {
  readonly label: string;
  readonly stem: string;
  /** Other beginnings of a sentence that are at home here: offered in a hint, they lead to this field. */
  readonly takes?: readonly string[];
};

/**
 * The sentences of a step, by whose screen they stand on. `{partner}` is the other's name; in `said` and `answered`,
 * `{name}` is whose words they are.
 */
export type StepWords = {
  /** What happens now and what one can do: for whoever acts, whoever waits, and whoever has acted while the other has not. */
  readonly acting?: string;
  readonly waiting?: string;
  readonly done?: string;
  /** Over the place to write, on its button, and on the way past it. */
  readonly place?: string;
  readonly send?: string;
  readonly pass?: string;
  /** Beginnings of sentences, and words to choose from. */
  readonly starters?: readonly string[];
  readonly picks?: readonly string[];
  /** Several places to write instead of one; what stands in them becomes one text, a line each. */
  readonly fields?: readonly FieldWords[];
  /** The answers, by their names; and over the place to write for one that takes words. */
  readonly answers?: { readonly [answer in string]: string };
  readonly correct?: string;
  /** Over what was said here, in a reading of the talk; and what an answer is there. */
  readonly said?: string;
  readonly answered?: { readonly [answer in string]: string };
};

/** The sentences of a format. Its steps need only those that the common steps of the same id do not have. */
export type FormatWords = {
  readonly title: string;
  /** In one breath: what it is. */
  readonly lead: string;
  /** What it is for, and when not to use it. */
  readonly for: readonly string[];
  readonly notFor: readonly string[];
  /** What each of the two will do, in order. */
  readonly does: readonly string[];
  /** A line of credit. */
  readonly tradition: string;
  /** What stands as the topic where the format brings it. */
  readonly topic?: string;
  /** The question after each of its lengths, by its name. */
  readonly lengths: { readonly [name in string]: string };
  readonly presets?: { readonly [preset in string]: { readonly title: string; readonly hint: string } };
  /** Questions to ask each other, by their depth. */
  readonly questions?: { readonly [depth in "1" | "2" | "3"]?: readonly string[] };
  /** What its parts are called, for those that need a name where the talk is read. */
  readonly parts?: { readonly [part in string]: string };
  readonly steps: { readonly [step in string]: StepWords };
};
