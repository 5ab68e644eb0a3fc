import type { Bank } from "./question";

const BANKS: ReadonlyMap<string, () => Promise<Bank>> = new Map([
  ["en", async () => (await import("./en/questions/bank")).bank],
]);

/** A language's bank of questions, fetched when first asked for; null where there is none. */
export const bankOf = async (code: string): Promise<Bank | null> => (await BANKS.get(code)?.()) ?? null;
