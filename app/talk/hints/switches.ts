import type { NoticeKind } from "../../../lib/coach/notice";
import type { AccountId } from "../../../lib/values/ids";
import { trying } from "../../unlock/sharedMark";

/** A kind of hint with a switch of its own: what may be noticed, and the sign for what was given back. */
export type Hint = NoticeKind | "given-back";

export const HINTS: readonly Hint[] = ["blame", "closed-question", "advice", "generic", "defensive", "given-back"];

type Whose = { readonly accountId: AccountId; readonly shared: boolean };

const nameFor = ({ accountId }: Whose) => `heard.hints-off.${accountId}`;

// Where others use the device, with the tab alone.
const storageOf = ({ shared }: Whose): Storage => (shared ? sessionStorage : localStorage);

/** The hints that this person has switched off on this device. */
export const switchedOff = (whose: Whose): ReadonlySet<Hint> => {
  const kept = trying(() => storageOf(whose).getItem(nameFor(whose)))?.split(" ") ?? [];
  return new Set(HINTS.filter((hint) => kept.includes(hint)));
};

/** Switches one on or off for this person on this device; the server learns nothing of it. */
export function switchHint(whose: Whose, hint: Hint, on: boolean): void {
  const off = new Set(switchedOff(whose));
  if (on) off.delete(hint);
  else off.add(hint);
  trying(() => {
    if (off.size === 0) storageOf(whose).removeItem(nameFor(whose));
    else storageOf(whose).setItem(nameFor(whose), [...off].join(" "));
  });
}
