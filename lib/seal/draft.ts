import { lengthPrefixed } from "../values/lengthPrefixed";
import type { Sealed } from "../values/sealed";
import { deriveSealKey } from "./derive";
import { openText, sealText } from "./sealText";

const keyOf = (seed: CryptoKey) => deriveSealKey(seed, lengthPrefixed("heard/v1/draft"));
const place = (draftId: string) => lengthPrefixed("heard/v1/draft", draftId);

/** What is being written or held back, sealed to oneself for this device's keeping. The id says for which talk and step. */
export const sealDraft = async (seed: CryptoKey, draftId: string, text: string): Promise<Sealed> =>
  sealText(await keyOf(seed), place(draftId), text);

/** A draft's words; null where it is another's or another place's. */
export const openDraft = async (seed: CryptoKey, draftId: string, sealed: string): Promise<string | null> =>
  openText(await keyOf(seed), place(draftId), sealed);
