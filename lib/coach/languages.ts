import type { Language } from "./language";
import { proofsOf } from "./sound";

type Languages = ReadonlyMap<string, () => Promise<Language>>;

const LANGUAGES: Languages = new Map([["en", async () => (await import("./en/english")).english]]);

/**
 * The coach for a language, fetched when first asked for. Null where there is none, and where its own examples or its
 * quiet sentences do not pass on this device: then the coach is silent. Trying them also warms its expressions up, and
 * takes a second on a slow phone: `rest` is awaited after each, for whoever has a keyboard to serve.
 */
export const languageOf = async (
  code: string,
  among: Languages = LANGUAGES,
  rest: () => Promise<void> = async () => {},
): Promise<Language | null> => {
  const language = await among.get(code)?.();
  if (!language) return null;
  for (const flaws of proofsOf(language)) {
    if (flaws.length > 0) return null;
    await rest();
  }
  return language;
};
