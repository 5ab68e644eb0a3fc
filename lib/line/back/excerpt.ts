import type { Mark } from "./search";

/** A piece of a text; `found` where it is what was looked for. */
export type Piece = { readonly from: number; readonly text: string; readonly found: boolean };

/** So many letters stand before the first find, and so many in all. */
const BEFORE = 60;
const MOST = 220;

/** A text around its first find in pieces, cut between words; `…` where something is left out. */
export function excerpt(text: string, marks: readonly Mark[]): readonly Piece[] {
  const [from, to] = windowOf(text, marks[0]?.[0] ?? 0);
  const pieces: Piece[] = [];
  let at = from;
  const add = (until: number, found: boolean) => {
    if (until > at) pieces.push({ from: at, text: text.slice(at, until), found });
    at = Math.max(at, until);
  };
  for (const [start, end] of marks.filter((mark) => mark[0] >= from && mark[1] <= to)) {
    add(start, false);
    add(end, true);
  }
  add(to, false);
  const cut = (left: boolean, place: number): readonly Piece[] =>
    left ? [{ from: place, text: "…", found: false }] : [];
  return [...cut(from > 0, -1), ...pieces, ...cut(to < text.length, text.length)];
}

function windowOf(text: string, first: number): Mark {
  if (text.length <= MOST) return [0, text.length];
  const wanted = Math.max(0, Math.min(first - BEFORE, text.length - MOST));
  const space = wanted === 0 ? -1 : text.slice(0, first).indexOf(" ", wanted);
  const from = wanted === 0 ? 0 : space === -1 ? first : space + 1;
  if (from + MOST >= text.length) return [from, text.length];
  const end = text.lastIndexOf(" ", from + MOST);
  return [from, end > first ? end : from + MOST];
}
