import type { Answer } from "../talk/skeleton";
import { fromBase64url, toBase64url, utf8 } from "../values/bytes";
import type { Sealed } from "../values/sealed";
import { answer as answers } from "./skeletonShape";

// A wish is no words of anybody's: it stands where words do, so that it is erased with them, and it is never told to a browser.

const decoder = new TextDecoder();

/** A wish as the server keeps it beside its event. `salt`: chance, so that the hash in the log tells nothing of it. [S8] */
export const writeWish = (answer: Answer, salt: string): Sealed => toBase64url(utf8(`${answer}.${salt}`)) as Sealed;

/** The wish that was written; null for anything else. */
export const readWish = (kept: Sealed | null): Answer | null => {
  const bytes = kept === null ? null : fromBase64url(kept);
  const wish = answers.safeParse(bytes && decoder.decode(bytes).split(".")[0]);
  return wish.success ? wish.data : null;
};
