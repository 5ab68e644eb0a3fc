import type { Notice } from "../../../lib/coach/notice";
import type { Place } from "../../../lib/coach/notices";
import { type Moment, type Remembered, toOffer, whenOffered } from "./chance";
import type { Coach } from "./coach";
import type { Hint } from "./switches";
import type { Taken } from "./taking";

/** What stands under a text; the field it is about, from 0. */
export type Shown =
  | { readonly is: "nothing" }
  | { readonly is: "offered"; readonly notice: Notice; readonly field: number }
  | { readonly is: "taken"; readonly taken: Taken; readonly field: number }
  | { readonly is: "off"; readonly hint: Hint }
  | { readonly is: "given-back" };

export const NOTHING: Shown = { is: "nothing" };

/** What is looked at: each field of a text, at which place, and what the other said last. */
export type Written = { readonly values: readonly string[]; readonly place: Place; readonly heard: string };

export type Looked = { readonly shown: Shown; readonly remembered: Remembered };

type Found = { readonly notice: Notice; readonly field: number };

const foundIn = ({ values, place }: Written, coach: Coach): readonly Found[] =>
  values.flatMap((value, field) => coach.notices(value, place).map((notice) => ({ notice, field })));

/**
 * Looks at a text after a pause. What is offered stays while there is reason for it, and goes without a word when there is
 * none; else there is one offer, or the sign that something was given back, or nothing.
 */
export function look(
  written: Written,
  coach: Coach,
  { shown, remembered }: Looked,
  moment: Moment,
  off: ReadonlySet<Hint>,
): Looked {
  if (shown.is === "taken" || shown.is === "off") return { shown, remembered };
  const found = foundIn(written, coach);
  if (shown.is === "offered") {
    const same = found.find(({ notice }) => notice.rule === shown.notice.rule);
    if (same) return { shown: { is: "offered", ...same }, remembered };
  }
  const notice = toOffer(
    found.map(({ notice }) => notice),
    remembered,
    moment,
    off,
  );
  const offer = found.find((each) => each.notice === notice);
  if (offer) return { shown: { is: "offered", ...offer }, remembered: whenOffered(remembered, moment) };
  const seen = found.length === 0 && !off.has("given-back") && givesBack(written, coach);
  return { shown: seen ? { is: "given-back" } : NOTHING, remembered };
}

const givesBack = ({ values: [text = "", ...others], place, heard }: Written, coach: Coach): boolean =>
  place === "reflection" && others.length === 0 && coach.givesBack(text, heard);
