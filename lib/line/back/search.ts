import type { Seq } from "../../values/ids";
import type { Seat } from "../../values/seat";
import type { PastTalk, PastWords } from "./pastTalk";

/** A part of a text, from one letter to before another. */
export type Mark = readonly [from: number, to: number];

/** A place where all that was looked for stands. A topic has no seq and is nobody's. */
export type Hit = {
  readonly talk: PastTalk;
  readonly seq: Seq | null;
  readonly by: Seat | null;
  readonly kind: PastWords["kind"] | "topic";
  readonly text: string;
};

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** A word as it is compared: small letters, without accents and apostrophes. */
const folded = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss");

const wordsIn = (text: string) =>
  [...text.matchAll(WORD)].map((found) => ({
    word: folded(found[0]),
    mark: [found.index, found.index + found[0].length] as const,
  }));

/** The words of a talk in order, each with its places: 0 for the topic, then what was said. */
type Index = { readonly words: readonly string[]; readonly places: readonly (readonly number[])[] };

const indexes = new WeakMap<PastTalk, Index>();

const textsOf = ({ topic, said }: PastTalk): readonly string[] => [topic ?? "", ...said.map(({ text }) => text)];

function indexOf(talk: PastTalk): Index {
  const known = indexes.get(talk);
  if (known) return known;
  const found = new Map<string, Set<number>>();
  textsOf(talk).forEach((text, place) => {
    for (const { word } of wordsIn(text)) {
      const places = found.get(word) ?? new Set();
      found.set(word, places.add(place));
    }
  });
  const words = [...found.keys()].sort();
  const index = { words, places: words.map((word) => [...(found.get(word) ?? [])]) };
  indexes.set(talk, index);
  return index;
}

/** Makes ready what a search needs of these talks, so that the first letter is answered as soon as the last. */
export function prepare(talks: readonly PastTalk[]): void {
  for (const talk of talks) indexOf(talk);
}

/** Where each word that was typed begins a word, talk by talk in their order, topics first. Nothing for no words. */
export function searched(talks: readonly PastTalk[], typed: string): readonly Hit[] {
  const wanted = wantedIn(typed);
  if (wanted.length === 0) return [];
  return talks.flatMap((talk) => placesOf(indexOf(talk), wanted).map((place) => hitAt(talk, place)));
}

/** The words of a text that begin with what was typed. Asked for what is shown alone: two letters begin something in every other text. */
export function marksIn(text: string, typed: string): readonly Mark[] {
  const wanted = wantedIn(typed);
  return wordsIn(text).flatMap(({ word, mark }) => (wanted.some((each) => word.startsWith(each)) ? [mark] : []));
}

const wantedIn = (typed: string): readonly string[] =>
  [...new Set(wordsIn(typed).map(({ word }) => word))].filter((word) => word !== "");

/** The places where every wanted word begins a word, in order. */
function placesOf(index: Index, [first = "", ...others]: readonly string[]): readonly number[] {
  let common = new Set(beginningWith(index, first));
  for (const word of others) {
    if (common.size === 0) return [];
    const before = common;
    common = new Set(beginningWith(index, word).filter((place) => before.has(place)));
  }
  return [...common].sort((one, two) => one - two);
}

function beginningWith({ words, places }: Index, start: string): readonly number[] {
  const found: number[] = [];
  for (let at = firstFrom(words, start); words[at]?.startsWith(start); at += 1) found.push(...(places[at] ?? []));
  return found;
}

/** Where the first word stands that does not come before this one. */
function firstFrom(words: readonly string[], start: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hitAt(talk: PastTalk, place: number): Hit {
  const said = talk.said[place - 1];
  const text = said?.text ?? talk.topic ?? "";
  return { talk, seq: said?.seq ?? null, by: said?.by ?? null, kind: said?.kind ?? "topic", text };
}
