import { formOf, formRuleOf, tidySentences } from "./form";
import type { FormRule, Language, OpenFormRule, ReflectionSign, SoftRule } from "./language";
import type { NoticeKind } from "./notice";
import { notices, type Place } from "./notices";
import { openForm } from "./openForm";
import { expressionOf, plain } from "./pattern";
import { softWords } from "./soft";
import { isSurely } from "./sure";

const KINDS: readonly NoticeKind[] = ["blame", "defensive", "generic", "advice"];
const PLACES: readonly Place[] = ["statement", "question", "reflection", "response"];

/** What is wrong with a language: nothing where it is sound. A language with flaws is never on. */
export const flawsOf = (language: Language): readonly string[] => [...proofsOf(language)].flat();

/**
 * A language's proof, one rule or sentence at a time, each with what is wrong with it, as sentences: an example that its rule
 * does not find or does not leave alone, an offer that is not open or would itself be noticed, a quiet sentence that is
 * not quiet. Whoever has other things to do may rest between two.
 */
export function* proofsOf(language: Language): Generator<readonly string[]> {
  const { forms, openForms, soft, reflection } = language;
  // The first look makes every expression: each has turns of its own before. A browser makes it better the second time, and anew
  // for texts with an ellipsis or a smile in them.
  for (const rule of [...forms, ...openForms, ...soft, ...reflection])
    for (const text of rule.finds.slice(0, 2).flatMap((text) => [text, `${text} …`])) {
      expressionOf(rule.pattern, language.lexicon).test(text);
      yield [];
    }
  for (const rule of forms) yield flawsOfForm(rule, language);
  for (const rule of openForms) yield flawsOfOpenForm(rule, language);
  for (const rule of soft) yield flawsOfSoftWords(rule, language);
  for (const sign of reflection) yield flawsOfSign(sign, language);
  for (const text of language.quiet) yield flawsOfQuiet(text, language);
}

interface Exemplary {
  readonly id: string;
  readonly finds: readonly string[];
  readonly leaves: readonly string[];
}

const misfits = (rule: Exemplary, fits: (text: string) => boolean, language: Language): readonly string[] => [
  ...rule.finds.filter((text) => !fits(text)).map((text) => `${rule.id} does not find: ${text}`),
  ...rule.leaves.filter(fits).map((text) => `${rule.id} does not leave alone: ${text}`),
  ...rule.finds.filter((text) => !isSurely(text, language)).map((text) => `not sure of the language of: ${text}`),
  ...(rule.finds.length > 0 && rule.leaves.length > 0 ? [] : [`${rule.id} lacks examples`]),
];

const flawsOfForm = (rule: FormRule, language: Language): readonly string[] =>
  misfits(rule, (text) => tidySentences(text, language).some((one) => formRuleOf(one, language) === rule), language);

const flawsOfOpenForm = (rule: OpenFormRule, language: Language): readonly string[] => {
  const opens = (text: string) => openForm(text, language)?.rule === rule.id;
  // What a rule leaves as it was asked, no rule may open.
  const fits = rule.offers.length > 0 ? opens : (text: string) => openForm(text, language) === null;
  const offers = rule.finds.flatMap((text) => openForm(text, language)?.instead ?? []);
  return [
    ...misfits(rule, fits, language),
    ...offers.filter((offer) => formOf(offer, language) !== "open").map((offer) => `not open: ${offer}`),
    ...offers.filter((offer) => notices(offer, "question", language).length > 0).map((offer) => `noticed: ${offer}`),
  ];
};

const flawsOfSoftWords = (rule: SoftRule, language: Language): readonly string[] => [
  ...misfits(rule, (text) => expressionOf(rule.pattern, language.lexicon).test(plain(text)), language),
  ...rule.offers
    .filter((offer) => softWords(offer, KINDS, language).length > 0)
    .map((offer) => `${rule.id} offers what is noticed itself: ${offer}`),
];

const flawsOfSign = (sign: ReflectionSign, language: Language): readonly string[] => {
  const expression = expressionOf(sign.pattern, language.lexicon);
  const fits = (text: string) =>
    tidySentences(text, language).some((one) => expression.test(sign.raw ? plain(one.text) : one.words));
  return misfits(sign, fits, language);
};

const flawsOfQuiet = (text: string, language: Language): readonly string[] =>
  PLACES.flatMap((place) =>
    notices(text, place, language).map(({ rule }) => `${rule} is not quiet as a ${place}: ${text}`),
  );
