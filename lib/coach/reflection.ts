import { formRuleOf, type Tidied, tidied, tidySentences } from "./form";
import type { Language } from "./language";
import { expressionOf, plain } from "./pattern";
import { isSurely } from "./sure";

// Points, set by hand. What asks gives nothing back; a statement said as a question may well.
const ASKS = -4;
const SAID_AS_A_QUESTION = -1;
const STATEMENT = 1;
const SHARED_WORDS = 1;
const REFLECTS = 1;
const CLEARLY = 4;

interface Weighed {
  readonly points: number;
  readonly asks: boolean;
  readonly own: boolean;
}

const weighed = (sentence: Tidied, language: Language): Weighed => {
  const { words } = sentence;
  const signs = language.reflection.filter(({ pattern, raw }) =>
    expressionOf(pattern, language.lexicon).test(raw ? plain(sentence.text) : words),
  );
  const form = formRuleOf(sentence, language);
  const asks = form !== null && form.form !== "none" && !form.said;
  const said = form?.said === true;
  const own = signs.some((sign) => sign.own);
  const base = asks ? ASKS : said ? SAID_AS_A_QUESTION : own || words.split(" ").length < 3 ? 0 : STATEMENT;
  return { points: signs.reduce((sum, sign) => sum + sign.points, base), asks: asks || said, own };
};

/** The words of a text that say what it is about. */
const telling = (text: string, language: Language): ReadonlySet<string> => {
  const words =
    tidied(text, language)
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3 && !language.common.includes(word)));
};

/** Whether enough of what was heard comes back word for word: one in five, or three. */
const shares = (text: string, heard: string, language: Language): number => {
  const [said, known] = [telling(text, language), telling(heard, language)];
  const back = [...said].filter((word) => known.has(word)).length;
  return back > 2 || (back > 0 && back * 5 >= said.size) ? SHARED_WORDS : 0;
};

/** Whether a text gives back what was heard, as far as its grammar tells. */
export const reflects = (text: string, heard: string, language: Language): boolean => {
  const points = tidySentences(text, language).map((sentence) => weighed(sentence, language).points);
  const against = points.filter((point) => point < 0).reduce((sum, point) => sum + point, 0);
  return Math.max(...points) + shares(text, heard, language) + against / 2 >= REFLECTS;
};

/**
 * Whether a listener's words so clearly give back what was heard that a small sign may say so. It needs the listener
 * to ask nothing and to bring nothing of their own. Where it is false nothing is said: false never means "no empathy".
 */
export const clearlyReflects = (text: string, heard: string, language: Language): boolean => {
  if (!isSurely(text, language)) return false;
  const sentences = tidySentences(text, language).map((sentence) => weighed(sentence, language));
  if (sentences.some(({ asks, own }) => asks || own)) return false;
  const best = Math.max(...sentences.map(({ points }) => points));
  return best >= CLEARLY || (best + SHARED_WORDS >= CLEARLY && shares(text, heard, language) > 0);
};
