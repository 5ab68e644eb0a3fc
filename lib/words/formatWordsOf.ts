import type { FormatWords } from "./formatWords";

const NAME = /^[a-z][a-z0-9-]*$/;

/** The sentences of a format by its id, fetched when they are asked for; null where this house has none. */
export async function formatWordsOf(format: string): Promise<FormatWords | null> {
  if (!NAME.test(format)) return null;
  try {
    const found: { readonly default: FormatWords } = await import(`./formats/en/${format}.json`);
    return found.default;
  } catch {
    return null;
  }
}
