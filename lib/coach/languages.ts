import type { Language } from "./language";
import { flawsOf } from "./sound";

type Languages = ReadonlyMap<string, () => Promise<Language>>;

const LANGUAGES: Languages = new Map([["en", async () => (await import("./en/english")).english]]);

/**
 * The coach for a language, fetched when first asked for. Null where there is none, and where its own examples or its
 * quiet sentences do not pass on this device: then the coach is silent. Trying them also warms its expressions up.
 */
export const languageOf = async (code: string, among: Languages = LANGUAGES): Promise<Language | null> => {
  const language = await among.get(code)?.();
  return language && flawsOf(language).length === 0 ? language : null;
};
