import { surelyClosed } from "./form";
import type { Language, OpenFormRule } from "./language";
import type { Notice } from "./notice";
import { expressionOf } from "./pattern";

/** What a pattern's group caught, by its number in a template. */
type Caught = (group: string) => string;

const GROUP = /\{(\d)\}/g;

/** A template filled in. `[a]` falls away where one of its groups caught nothing, `[a|b]` is `b` then. */
const filled = (template: string, caught: Caught): string =>
  template
    .replace(/\[([^\]|]*)(?:\|([^\]]*))?\]/g, (_, part: string, otherwise = "") => {
      const groups = [...part.matchAll(GROUP)].map(([, group = ""]) => caught(group));
      return ` ${groups.every((group) => group !== "") ? part : otherwise} `;
    })
    .replace(GROUP, (_, group: string) => caught(group))
    .replace(/\s+/g, " ")
    .replace(/ (?=[?,.])/g, "");

const offersOf = (rule: OpenFormRule, sentence: string, { lexicon }: Language): readonly string[] | null => {
  const match = expressionOf(rule.pattern, lexicon).exec(sentence);
  return match ? rule.offers.map((template) => filled(template, (group) => match[Number(group)]?.trim() ?? "")) : null;
};

/**
 * A closed question to the partner about the partner, with open forms that keep its topic, tense and persons; null
 * where there is none that one would be glad to send. What is asked to arrange something or to get a yes stays as it is.
 */
export const openForm = (text: string, language: Language): Notice | null => {
  for (const { words, span } of surelyClosed(text, language)) {
    const asked = words.replace(/[\s?!.]+$/, "");
    for (const rule of language.openForms) {
      const instead = offersOf(rule, asked, language);
      if (instead && instead.length === 0) break;
      if (instead) return { kind: "closed-question", rule: rule.id, span, instead };
    }
  }
  return null;
};
