/** A text with the beginning of a sentence after it. */
export const startWith = (text: string, starter: string): string =>
  text === "" ? starter : `${text.trimEnd()} ${starter}`;
