/** Groups of words that patterns name: `<name>` stands for any of them. */
export type Lexicon = { readonly [name: string]: readonly string[] };

const made = new WeakMap<Lexicon, Map<string, RegExp>>();

/**
 * A pattern as an expression to look with: a regular expression in which `<name>` is any word of that group and a blank
 * any stretch of blanks; capitals count for nothing. Made once for each language, when first asked for.
 */
export const expressionOf = (pattern: string, lexicon: Lexicon, flags: "" | "g" = ""): RegExp => {
  const known = made.get(lexicon) ?? new Map<string, RegExp>();
  made.set(lexicon, known);
  const key = flags + pattern;
  const found = known.get(key);
  if (found) return found;
  const expression = new RegExp(spelledOut(pattern, lexicon).replaceAll(" ", "\\s+"), `i${flags}`);
  known.set(key, expression);
  return expression;
};

const spelledOut = (pattern: string, lexicon: Lexicon): string =>
  pattern.replace(/<([a-z]+)>/g, (_, name: string) => {
    const words = lexicon[name];
    if (!words) throw new Error(`no words are called ${name}`);
    return `(?:${words.map((word) => spelledOut(word, lexicon)).join("|")})`;
  });

/** Text as patterns read it: plain apostrophes, and every letter in its place. */
export const plain = (text: string): string => text.replace(/[’‘`´]/g, "'");
