import { type Bank, type Depth, THEMES, type Theme } from "../../lib/coach/question";
import type { Questions } from "../../lib/line/questionLists";
import { nameOfQuestion, rests } from "../../lib/room/questionLists";
import { notYetAsked, wasSaid } from "../talk/writing/questions";

/** Where questions are taken from: all, one theme of the bank, one's favourites, or those the two have thought of. */
export type Source = Theme | "all" | "favourites" | "own";

/** What questions there are: the bank of the language (null where it has none) and the lists of the two. */
type Known = { readonly bank: Bank | null; readonly lists: Questions };

/** The same on a day, counted since 1970. */
export type Offering = Known & { readonly today: number };

/** Nothing is known of what the two keep: everything may be offered. */
export const NO_LISTS: Questions = { own: [], asked: new Map(), favourites: [] };

/** The questions of a source at one depth, as they stand there. */
export function questionsOf(source: Source, depth: Depth, { bank, lists }: Known): readonly string[] {
  const own = lists.own.flatMap((each) => (each.depth === depth ? [each.text] : []));
  const of = (theme: Theme) => bank?.[theme][depth].map(([ask]) => ask) ?? [];
  switch (source) {
    case "own":
      return own;
    case "all":
      return inTurns([own, ...THEMES.map(of)]);
    case "favourites":
      return [...own, ...THEMES.flatMap(of)].filter((each) => lists.favourites.includes(nameOfQuestion(each)));
    default:
      return of(source);
  }
}

/** The same without those that rest, and without those that were said in this talk. */
export const offersOf = (
  source: Source,
  depth: Depth,
  offering: Offering,
  said: readonly string[],
): readonly string[] =>
  notYetAsked(questionsOf(source, depth, offering), said).filter(
    (question) => !rests(question, offering.lists.asked, offering.today),
  );

/** What one could ask to go on from the last of these questions, at the same depth; null where that was none of the bank's, or it has been asked. */
export function followUp(depth: Depth, bank: Bank | null, asked: readonly string[]): string | null {
  const last = asked.at(-1);
  if (bank === null || last === undefined) return null;
  const [, then] = THEMES.flatMap((theme) => bank[theme][depth]).find(([ask]) => last.includes(ask)) ?? [];
  return then === undefined || wasSaid(then, asked) ? null : then;
}

/** The questions of the bank, and of the two, that stand in what was said. */
export function askedIn(said: readonly string[], { bank, lists }: Known): readonly string[] {
  const banked = bank ? THEMES.flatMap((theme) => Object.values(bank[theme]).flat()).map(([ask]) => ask) : [];
  return [...lists.own.map(({ text }) => text), ...banked].filter((question) => wasSaid(question, said));
}

/** One from each in turn, until all are told. */
function inTurns(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat();
}
