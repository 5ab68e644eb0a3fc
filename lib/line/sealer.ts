import { isRefused, type NoAnswer } from "../seal/refusal";
import type { SealCalls } from "../seal/requests";
import type { Sealed } from "../values/sealed";

type Needed =
  | "newTalkKey"
  | "openTalkKey"
  | "forgetTalkKey"
  | "sealWords"
  | "openWordsMany"
  | "sealDraft"
  | "openDraft";

/** What the line needs of the keys: the Worker's client in the browser, the same calls in Node in tests. */
export type Sealer = {
  readonly [Name in Needed]: (ask: SealCalls[Name]["ask"]) => Promise<SealCalls[Name]["answer"] | NoAnswer>;
};

/** A draft's text; null where the keys for it are not here. */
export async function openedDraft(sealer: Sealer, draftId: string, sealed: Sealed): Promise<string | null> {
  const text = await sealer.openDraft({ draftId, sealed });
  return isRefused(text) ? null : text;
}
