import type { FeelingFamily, NeedFamily } from "./feeling";

/** The words of one language for what one feels and needs. */
export type Vocabulary = { readonly feelings: readonly FeelingFamily[]; readonly needs: readonly NeedFamily[] };

const VOCABULARIES: ReadonlyMap<string, () => Promise<Vocabulary>> = new Map([["en", () => import("./en/feelings")]]);

/** A language's words for feelings and needs, fetched when first asked for; null where there are none. */
export const vocabularyOf = async (code: string): Promise<Vocabulary | null> =>
  (await VOCABULARIES.get(code)?.()) ?? null;
