import type { NoticeKind } from "./notice";
import type { Lexicon } from "./pattern";

/** How something is asked: openly; for a yes, a no or one of two; or not at all. */
export type Form = "open" | "closed" | "none";

/** What every rule has: a name that stays, a pattern, and sentences of our own that it must find and must leave alone. */
interface Rule {
  readonly id: string;
  readonly pattern: string;
  readonly finds: readonly string[];
  readonly leaves: readonly string[];
}

/** About the form of one sentence, tidied. Rules are tried in their order, and the first that fits decides. */
export interface FormRule extends Rule {
  readonly form: Form;
  /** Only of a sentence with a question mark, or only without; of either where it is null. */
  readonly asked: boolean | null;
  /** Whether it errs so seldom that a notice may rest on it. */
  readonly sure: boolean;
  /** Whether the words are a statement, and only the mark or the voice asks. */
  readonly said?: true;
}

/** About a closed question to the partner about the partner: what could be asked instead. */
export interface OpenFormRule extends Rule {
  /** `{1}` is what the pattern's first group caught; what stands in `[ ]` falls away where its group caught nothing. */
  readonly offers: readonly string[];
}

/** About words that are hard to hear, or that close an ear: what one could begin with instead. */
export interface SoftRule extends Rule {
  readonly kind: Exclude<NoticeKind, "closed-question">;
  readonly offers: readonly string[];
}

/** A sign that a sentence does, or does not, give back what was heard; signs add up. Tidied sentences. */
export interface ReflectionSign extends Rule {
  readonly points: number;
  /** Whether a sentence with this sign speaks of the listener or teaches: nothing with it is praised. */
  readonly own?: true;
  /** Whether it is looked for in the sentence as written, with the words that lead in. */
  readonly raw?: true;
}

/** One language of the coach, all data. */
export interface Language {
  readonly code: string;
  /** Words that show that a text is in this language, and words that show that it is in another. */
  readonly usual: readonly string[];
  readonly foreign: readonly string[];
  readonly lexicon: Lexicon;
  /** What is taken out of a sentence before its form is asked for, in this order. */
  readonly tidy: readonly { readonly pattern: string; readonly by: string }[];
  readonly forms: readonly FormRule[];
  readonly openForms: readonly OpenFormRule[];
  readonly soft: readonly SoftRule[];
  readonly reflection: readonly ReflectionSign[];
  /** Words too common to say that two texts are about the same. */
  readonly common: readonly string[];
  /** What is taken off a word's end before two texts are compared, so that "waited" is "waiting". */
  readonly endings: string;
  /** Ordinary sentences of people who are close, about which nothing may be noticed anywhere. */
  readonly quiet: readonly string[];
}
