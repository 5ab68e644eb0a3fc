import type { Form, FormRule, Language } from "./language";
import { expressionOf, plain } from "./pattern";
import { type Sentence, sentencesOf } from "./sentences";

/** A sentence without what only fills it: stammers, "um", and words that lead in. */
export const tidied = (text: string, { lexicon, tidy }: Language): string =>
  tidy
    .reduce((left, { pattern, by }) => left.replace(expressionOf(pattern, lexicon, "g"), by), plain(text))
    .replace(/\s+/g, " ")
    .trim();

/** A sentence with its tidied words. */
export interface Tidied extends Sentence {
  readonly words: string;
}

/** The sentences of a text, each tidied. */
export const tidySentences = (text: string, language: Language): readonly Tidied[] =>
  sentencesOf(text).map((sentence) => ({ ...sentence, words: tidied(sentence.text, language) }));

/** The rule that decides how one sentence asks, or null where it does not ask. */
export const formRuleOf = ({ words, asked }: Tidied, language: Language): FormRule | null => {
  const fits = (rule: FormRule) =>
    (rule.asked === null || rule.asked === asked) && expressionOf(rule.pattern, language.lexicon).test(words);
  return language.forms.find(fits) ?? null;
};

/** How a text asks. Of several questions an open one counts, for it is the one that gets answered. */
export const formOf = (text: string, language: Language): Form => {
  const forms = tidySentences(text, language).map((sentence) => formRuleOf(sentence, language)?.form ?? "none");
  if (forms.includes("open")) return "open";
  return forms.includes("closed") ? "closed" : "none";
};

/** The sentences of a text that surely ask for a yes or a no; none where it asks openly as well. */
export const surelyClosed = (text: string, language: Language): readonly Tidied[] => {
  const ruled = tidySentences(text, language).map((sentence) => [sentence, formRuleOf(sentence, language)] as const);
  if (ruled.some(([, rule]) => rule?.form === "open")) return [];
  return ruled.flatMap(([sentence, rule]) => (rule?.form === "closed" && rule.sure ? [sentence] : []));
};
