const linesOf = (text: string): readonly string[] => text.split("\n");

/** Whether a word to choose from stands in a text, on a line of its own. */
export const isPicked = (text: string, pick: string): boolean => linesOf(text).some((line) => line.trim() === pick);

/** The text with a word chosen that was not, or without it where it was. What was written beside it stays. */
export function withPick(text: string, pick: string): string {
  if (isPicked(text, pick))
    return linesOf(text)
      .filter((line) => line.trim() !== pick)
      .join("\n");
  return text.trim() === "" ? pick : `${text.trimEnd()}\n${pick}`;
}

/** The text with a word on a line of its own, whether it was there or not. */
export const withWord = (text: string, word: string): string => (isPicked(text, word) ? text : withPick(text, word));
