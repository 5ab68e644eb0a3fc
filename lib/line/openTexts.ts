import { isRefused } from "../seal/refusal";
import type { Self } from "./roomTypes";

type OpenAsked = Parameters<Self["seal"]["openItems"]>[0]["items"];

/** The words of sealed items, in their order; null for those that do not open here. */
export async function openTexts(self: Self, items: OpenAsked): Promise<readonly (string | null)[]> {
  if (items.length === 0) return [];
  const texts = await self.seal.openItems({ items });
  return isRefused(texts) ? items.map(() => null) : texts.map((text) => (isRefused(text) ? null : text));
}
