import { formRuleOf, type Tidied, tidied, tidySentences } from "./form";
import type { Language } from "./language";
import { expressionOf, plain } from "./pattern";
import { sentencesOf } from "./sentences";
import { isSurely } from "./sure";

// Points, set by hand. What asks gives nothing back; a statement said as a question may well.
const ASKS = -4;
const SAID_AS_A_QUESTION = -1;
const STATEMENT = 1;
const REFLECTS = 1;
const CLEARLY = 4;

// What was heard has points of its own. After many words a statement mostly gives some of them back; after a question it
// mostly answers, and an answer is no reflection.
const MANY_WORDS = 18;
const HEARD_MUCH = 1;
const HEARD_A_QUESTION = -2;
const HEARD_AT_MOST = 3;

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

const wordsOf = (text: string, language: Language): readonly string[] =>
  tidied(text, language)
    .toLowerCase()
    .match(/[\p{L}']+/gu) ?? [];

/** The words of a text that say what it is about, without their endings. */
const telling = (words: readonly string[], { common, endings, lexicon }: Language): ReadonlySet<string> =>
  new Set(
    words
      .filter((word) => word.length > 3 && !common.includes(word))
      .map((word) => word.replace(expressionOf(endings, lexicon), "")),
  );

/** What of that which was heard comes back word for word: a point for one in five of the words, another for a second word. */
const shared = (said: ReadonlySet<string>, known: ReadonlySet<string>): number => {
  const back = [...said].filter((word) => known.has(word)).length;
  return (back > 2 || (back > 0 && back * 5 >= said.size) ? 1 : 0) + (back > 1 ? 1 : 0);
};

/** How far what was heard speaks for a text giving it back, or against it. */
const pointsHeard = (text: string, heard: string, language: Language): number => {
  const words = wordsOf(heard, language);
  const asked = sentencesOf(heard).at(-1)?.asked === true;
  return (
    shared(telling(wordsOf(text, language), language), telling(words, language)) +
    (words.length < MANY_WORDS ? 0 : HEARD_MUCH) +
    (asked ? HEARD_A_QUESTION : 0)
  );
};

/** Whether a text gives back what was heard, as far as its grammar tells. */
export const reflects = (text: string, heard: string, language: Language): boolean => {
  const points = tidySentences(text, language).map((sentence) => weighed(sentence, language).points);
  const against = points.filter((point) => point < 0).reduce((sum, point) => sum + point, 0);
  return Math.max(...points) + pointsHeard(text, heard, language) + against / 2 >= REFLECTS;
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
  // What was heard is long, and most drafts are short: it is read only where it can decide.
  return best + HEARD_AT_MOST >= CLEARLY && best + pointsHeard(text, heard, language) >= CLEARLY;
};
