/** How many words in a row are a phrase of someone's own. */
const PHRASE = 3;
/** How long a phrase to tap may be. */
const MOST = 7;

/** The words of a text, as they are compared: without capitals, signs and the kind of apostrophe. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .replaceAll("’", "'")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

const runs = (words: readonly string[], length: number): readonly string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(" "));

/** Whether a text takes up a phrase of what the other said: three words in a row, or all of it where it is shorter. */
export function takesUp(text: string, statement: string): boolean {
  const theirs = wordsOf(statement);
  const length = Math.min(PHRASE, theirs.length);
  if (length === 0) return true;
  const phrases = new Set(runs(theirs, length));
  return runs(wordsOf(text), length).some((phrase) => phrases.has(phrase));
}

/** Phrases of what the other said, to tap: each is enough to take their words up. */
export function phrasesIn(statement: string): readonly string[] {
  const clauses = statement.split(/[.!?;:,…\n–—"“”„()]+/u).map((clause) => clause.trim());
  const phrases = clauses.filter((clause) => wordsOf(clause).length >= PHRASE).flatMap(inPieces);
  const whole = statement.trim();
  return phrases.length > 0 || whole === "" ? [...new Set(phrases)] : [whole];
}

/** A long clause as pieces of about the same length. */
function inPieces(clause: string): readonly string[] {
  const tokens = clause.split(/\s+/);
  const size = Math.ceil(tokens.length / Math.ceil(tokens.length / MOST));
  const pieces = tokens.flatMap((_, at) => (at % size === 0 ? [tokens.slice(at, at + size).join(" ")] : []));
  return pieces.filter((piece) => wordsOf(piece).length >= PHRASE);
}
