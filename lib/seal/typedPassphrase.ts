/** A passphrase as it is stretched: typed differently, meant the same (Unicode NFKC, no blanks around it). */
export const normalPassphrase = (passphrase: string): string => passphrase.normalize("NFKC").trim();

/** The fewest characters of a passphrase of one's own. */
export const SHORTEST_PASSPHRASE = 12;

export const isLongEnough = (passphrase: string): boolean =>
  [...normalPassphrase(passphrase)].length >= SHORTEST_PASSPHRASE;
