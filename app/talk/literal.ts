const TO_QUOTE = /('*)([{}<>][{}<>']*)|'+/g;

/** A text that a person wrote, as a message's own letters: nothing in it is a place to fill in, a tag or a quote. */
export const literal = (text: string): string =>
  text.replace(TO_QUOTE, (all: string, before: string | undefined, signs: string | undefined) => {
    const doubled = (quotes: string) => quotes.replaceAll("'", "''");
    return signs === undefined ? doubled(all) : `${doubled(before ?? "")}'${doubled(signs)}'`;
  });
