import { startWith } from "../writing/starts";
import type { Room } from "./roomFor";

/** A field with an offer in it, and what it takes to have one's own words back. */
export type Taken = {
  /** The field before and after. */
  readonly before: string;
  readonly after: string;
  /** What was put in, and what stood there. */
  readonly put: string;
  readonly own: string;
};

/** Puts an offer into the room that there is for it. */
export function take(draft: string, { instead, put }: Pick<Room, "instead" | "put">): Taken {
  if (instead === null) return { before: draft, after: startWith(draft, put), put, own: "" };
  const { start, end } = instead;
  const after = draft.slice(0, start) + put + draft.slice(end);
  return { before: draft, after, put, own: draft.slice(start, end) };
}

/** One's own words back, with what was written since; where the offer was changed beyond finding, beside it. */
export function giveBack(draft: string, { before, after, put, own }: Taken): string {
  if (draft === after) return before;
  const at = draft.lastIndexOf(put.trimEnd());
  if (at >= 0) return (draft.slice(0, at) + own + draft.slice(at + put.trimEnd().length)).trim();
  return own === "" ? draft : `${own}\n${draft}`;
}
