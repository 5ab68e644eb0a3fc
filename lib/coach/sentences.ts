import type { Span } from "./notice";

/** A sentence of a text: where it stands, and whether it ends as a question. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly asked: boolean;
}

const SENTENCE = /[^.?!…\n]+(?:\.(?=\S)[^.?!…\n]+)*[.?!…]*/g;

/** The sentences of a text, in their order. A full stop inside a word ("e.g.") ends none. */
export const sentencesOf = (text: string): readonly Sentence[] =>
  [...text.matchAll(SENTENCE)].flatMap((match) => {
    const whole = match[0];
    const sentence = whole.trim();
    const start = match.index + whole.length - whole.trimStart().length;
    const asked = /\?[^\p{L}]*$/u.test(sentence);
    return /\p{L}/u.test(sentence) ? [{ text: sentence, span: { start, end: start + sentence.length }, asked }] : [];
  });
