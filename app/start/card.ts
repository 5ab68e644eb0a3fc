import { type FormatFacts, factsOf } from "../../lib/talk/facts";
import type { Format } from "../../lib/talk/format";
import type { FormatWords } from "../../lib/words/formatWords";

/** A format on a card: what one chooses it by, and what it is in a few sentences. */
export type Card = FormatFacts & Pick<FormatWords, "title" | "lead"> & { readonly goodFor: string };

/** A format and its sentences as a card. */
export const cardOf = (format: Format, words: FormatWords): Card => ({
  ...factsOf(format),
  title: words.title,
  lead: words.lead,
  goodFor: words.for[0] ?? "",
});

/** What a format's own page says of it: all its sentences but those of its steps. */
export type Told = Omit<FormatWords, "steps" | "questions">;
