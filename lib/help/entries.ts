import { type Country, type Entry, KINDS, type Kind } from "./entry";
import written from "./helplines.json";

/** Everything we know of help; `entries.test.ts` parses the file and holds it to its rules. */
export const ENTRIES = written as readonly Entry[];

/** What is known in a country, by kind, danger first. A kind of which nothing is known is there, and empty. */
export const helpIn = (country: Country): readonly { readonly kind: Kind; readonly entries: readonly Entry[] }[] =>
  KINDS.map((kind) => ({
    kind,
    entries: ENTRIES.filter((entry) => entry.country === country && entry.kind === kind),
  }));
