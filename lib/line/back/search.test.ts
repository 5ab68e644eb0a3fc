import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TalkId } from "../../values/ids";
import { instant } from "../../values/time";
import { excerpt } from "./excerpt";
import type { PastTalk } from "./pastTalk";
import { marksIn, prepare, searched } from "./search";

const talk = (topic: string | null, ...texts: readonly string[]): PastTalk => ({
  ...{
    talkId: "t" as TalkId,
    format: "floor-talk",
    ownTitle: null,
    topic,
    opened: true,
    deleted: false,
    doubted: false,
    keep: "everything",
  },
  ...{ began: instant(0), closed: instant(1) },
  said: texts.map((text, index) => ({ seq: 10 + index, by: index % 2 === 0 ? "a" : "b", kind: "statement", text })),
});

const found = (talks: readonly PastTalk[], typed: string) =>
  searched(talks, typed).map(({ seq, text }) => [seq, marksIn(text, typed).map(([from, to]) => text.slice(from, to))]);

describe("looking for words in past talks", () => {
  const evenings = talk("Our evenings", "I don’t want to cook alone.", "You cook, I wash up; für uns, Straße, ÉTÉ");

  it("finds where a word begins so, in any case, with or without accents and apostrophes", () => {
    expect(found([evenings], "COO")).toEqual([
      [10, ["cook"]],
      [11, ["cook"]],
    ]);
    expect(found([evenings], "dont")).toEqual([[10, ["don’t"]]]);
    expect(found([evenings], "fur strasse ete")).toEqual([[11, ["für", "Straße", "ÉTÉ"]]]);
    expect(found([evenings], "ook")).toEqual([]);
  });

  it("wants every word in the same place, in any order, and puts topics first", () => {
    expect(found([evenings], "alone cook")).toEqual([[10, ["cook", "alone"]]]);
    expect(found([evenings], "alone wash")).toEqual([]);
    expect(found([talk("Cooking", "cook"), evenings], "cook").map(([seq]) => seq)).toEqual([null, 10, 10, 11]);
  });

  it("finds nothing for nothing, and nothing in a talk without words", () => {
    expect(searched([evenings], "  … ")).toEqual([]);
    expect(searched([talk(null)], "a")).toEqual([]);
  });

  it("finds exactly the places that a reading of every word finds", () => {
    const word = fc.constantFrom("cook", "cooking", "alone", "evening", "even", "us", "Ünder", "don’t", "7");
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(word, { minLength: 1, maxLength: 3 }), (texts, wanted) => {
        const talks = [talk(null, ...texts)];
        prepare(talks);
        const plain = (each: string) => each.toLowerCase().replace("ü", "u").replace("’", "");
        const has = (each: string) =>
          wanted.every((one) => each.split(" ").some((own) => plain(own).startsWith(plain(one))));
        const wantedPlaces = texts.flatMap((each, index) => (has(each) ? [10 + index] : []));
        expect(searched(talks, wanted.join(" ")).map(({ seq }) => seq)).toEqual(wantedPlaces);
      }),
    );
  });
});

describe("an excerpt", () => {
  it("shows a short text whole, its finds apart", () => {
    expect(excerpt("to cook alone", [[3, 7]])).toEqual([
      { from: 0, text: "to ", found: false },
      { from: 3, text: "cook", found: true },
      { from: 7, text: " alone", found: false },
    ]);
  });

  it("of a long text is what stands around the first find, and loses nothing inside", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (before, after) => {
        const text = `${"word ".repeat(before)}FIND${" more".repeat(after)}`;
        const at = before * 5;
        const pieces = excerpt(text, [[at, at + 4]]);
        expect(pieces.filter(({ found: is }) => is).map((piece) => piece.text)).toEqual(["FIND"]);
        const shown = pieces.filter((piece) => piece.text !== "…").map((piece) => piece.text);
        expect(text).toContain(shown.join(""));
        expect(shown.join("").length).toBeLessThanOrEqual(224);
        expect(pieces.some((piece) => piece.from === -1)).toBe(!text.startsWith(shown.join("")));
      }),
    );
  });
});
