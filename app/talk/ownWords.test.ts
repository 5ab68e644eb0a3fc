import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { ownWordsOf } from "../../lib/room/opening";
import { addBlock, changeBlock, emptyOwn } from "../../lib/talk/ownEdit";
import { flawsOfOwn } from "../../lib/talk/ownFlaws";
import { blocksOf, type OwnFormat, plainName } from "../../lib/talk/ownFormat";
import { openedOf, skeletonOf } from "../../lib/talk/ownSkeleton";
import { lengthNames } from "../../lib/talk/rules";
import { anyOwn } from "../../lib/talk/testing/anyOwn";
import en from "../../lib/words/en.json";
import base from "../../lib/words/formats/en/own.json";
import { ownFormatWords } from "./ownWords";
import { lacking } from "./testing/lacking";

const wordsOf = (own: OwnFormat, kept = true) =>
  ownFormatWords({
    ...{ base, common: en.talk.steps, templates: en.talk.own },
    own: kept ? ownWordsOf(own) : null,
    skeleton: skeletonOf(own),
  });

const shown = (sentence: string | undefined): string =>
  createTranslator({ locale: "en", messages: { sentence: sentence ?? "" } })(
    "sentence" as never,
    { partner: "Ben", name: "Ada" } as never,
  );

const PROMPT = "What did you {see} on $& <the> way? It's yours.";
const twice = addBlock(addBlock({ ...emptyOwn, title: "Sunday {walk}" }, "say", 0, 2), "say", 0, 2);
const timed = changeBlock(changeBlock(twice, 1, { prompt: PROMPT, clock: "gentle" }), 2, { clock: "firm" });

describe("the sentences of a couple's own format", () => {
  it("ask in Ada's own words, and tell Ben what she is asked, now and when they read it again", () => {
    const { title, steps } = wordsOf(timed);
    expect(title).toBe("Sunday {walk}");
    expect(shown(steps["say-1"]?.acting)).toBe(PROMPT);
    expect(shown(steps["say-1"]?.waiting)).toContain(`Ben has the floor. Just listen; your turn comes.`);
    expect(shown(steps["say-1"]?.waiting)).toContain(PROMPT);
    expect(shown(steps["say-1"]?.said)).toBe(`Ada said · “${PROMPT}”`);
    expect(shown(steps["say-2"]?.acting)).toBe("Say one thing, in a sentence or two. Ben cannot interrupt.");
  });

  it("ask for each length, and tell lengths of the same kind apart", () => {
    expect(wordsOf(timed).lengths).toEqual({
      "say-1": "How long may one speak at a time? (1)",
      "say-2": "How long may one speak at a time? (2)",
    });
  });

  it("are ours where theirs were not kept", () => {
    const { title, steps } = wordsOf(timed, false);
    expect(title).toBe(base.title);
    expect(shown(steps["say-1"]?.acting)).toBe("Say one thing, in a sentence or two. Ben cannot interrupt.");
  });

  it("are whole for any that can be used", () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        if (flawsOfOwn(own).length > 0) return;
        const { skeleton } = openedOf(own);
        const words = wordsOf(own);
        const all = skeleton.parts.flatMap(({ steps }) => steps);
        expect(all.flatMap((step) => lacking(step, words.steps[step.id] ?? {}))).toEqual([]);
        expect(lengthNames(skeleton).filter((name) => !words.lengths[name])).toEqual([]);
        expect(words.does).toHaveLength(blocksOf(own).length);
        const other = Object.values(words.steps).flatMap(({ acting, waiting, done }) => [acting, waiting, done]);
        for (const sentence of other) if (sentence) expect(() => shown(sentence)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  it("are there for every kind of block and for nothing else", () => {
    const known = new Set([...Object.keys(base.steps), ...Object.keys(en.talk.steps)]);
    const kinds = Object.keys(en.talk.own.blocks);
    expect(kinds.filter((kind) => !known.has(kind))).toEqual([]);
    expect(Object.keys(base.steps).filter((id) => plainName(`${id}-1`) !== id)).toEqual([]);
  });
});
