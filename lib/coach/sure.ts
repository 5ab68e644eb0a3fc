import type { Language } from "./language";

const known = new WeakMap<Language, { readonly usual: ReadonlySet<string>; readonly foreign: ReadonlySet<string> }>();

const wordsKnown = (language: Language) => {
  const found = known.get(language);
  if (found) return found;
  const made = { usual: new Set(language.usual), foreign: new Set(language.foreign) };
  known.set(language, made);
  return made;
};

/** Whether a text is in this language as far as its commonest words tell. In doubt it is not, and the coach is silent. */
export const isSurely = (text: string, language: Language): boolean => {
  const { usual, foreign } = wordsKnown(language);
  const words =
    text
      .toLowerCase()
      .replace(/[’‘`´]/g, "'")
      .match(/[\p{L}']+/gu) ?? [];
  const own = words.filter((word) => usual.has(word) || usual.has(word.split("'")[0] ?? "")).length;
  const other = words.filter((word) => foreign.has(word)).length;
  return own > 0 && own >= 3 * other && own * 6 >= words.length;
};
