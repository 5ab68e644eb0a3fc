import { fromLight } from "../../lib/talk/choosing";
import type { Format } from "../../lib/talk/format";
import { LIBRARY } from "../../lib/talk/formats/generated/library";
import { formatWordsOf } from "../../lib/words/formatWordsOf";
import { type Card, cardOf, type Told } from "./card";

// Read where the pages are made: a browser gets a card for each format, and not all their steps and sentences.

/** Every format of the library as a card, from light to deep. */
export async function libraryCards(): Promise<readonly Card[]> {
  const cards = await Promise.all(
    Object.entries(LIBRARY).map(async ([id, fetched]) => {
      const [format, words] = await Promise.all([fetched(), formatWordsOf(id)]);
      return words === null ? [] : [cardOf(format, words)];
    }),
  );
  return fromLight(cards.flat());
}

/** One format of the library with what its page says; null where there is none of this name. */
export async function fromLibrary(id: string): Promise<{ readonly format: Format; readonly words: Told } | null> {
  const fetched = Object.hasOwn(LIBRARY, id) ? LIBRARY[id] : undefined;
  const [format, words] = await Promise.all([fetched?.(), formatWordsOf(id)]);
  if (!format || words === null) return null;
  const { steps: _, questions: __, ...told } = words;
  return { format, words: told };
}
