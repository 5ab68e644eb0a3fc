import type { Notice } from "../../../lib/coach/notice";
import { startWith } from "../writing/starts";

/** A draft with an offer in it, and what it takes to have one's own words back. */
export type Taken = {
  /** The draft before and after. */
  readonly before: string;
  readonly after: string;
  /** What was put in, and what stood there. */
  readonly put: string;
  readonly own: string;
};

/** Puts an open form in the question's place, and a beginning after what is there. */
export function take(draft: string, notice: Notice | null, offer: string): Taken {
  if (notice?.kind === "closed-question") {
    const { start, end } = notice.span;
    const after = draft.slice(0, start) + offer + draft.slice(end);
    return { before: draft, after, put: offer, own: draft.slice(start, end) };
  }
  const put = offer.replace(/…$/, "");
  return { before: draft, after: startWith(draft, put), put, own: "" };
}

/** One's own words back, with what was written since; where the offer was changed beyond finding, beside it. */
export function giveBack(draft: string, { before, after, put, own }: Taken): string {
  if (draft === after) return before;
  const at = draft.lastIndexOf(put.trimEnd());
  if (at >= 0) return (draft.slice(0, at) + own + draft.slice(at + put.trimEnd().length)).trim();
  return own === "" ? draft : `${own}\n${draft}`;
}
