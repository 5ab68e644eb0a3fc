import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutes } from "../values/time";
import { flaws } from "./flaws";
import { lengthOf } from "./length";
import { flawsOfOwn } from "./ownFlaws";
import { type Block, blockNoOf, blocksOf, type OwnFormat, type OwnPart, plainName, type Turns } from "./ownFormat";
import { openedOf, rulesOf, skeletonOf } from "./ownSkeleton";
import { rulesFit } from "./rules";
import { anyOwn } from "./testing/anyOwn";
import { chanceOf, playTalk } from "./testing/play";

const TALKS = Number(process.env.OWN_TALKS ?? 20);

const block = (no: number, kind: Block["kind"], who: Block["who"] = "each"): Block => ({
  ...{ no, kind, who, prompt: "", clock: "gentle", length: minutes(2) },
});
const of = (turns: Turns, ...blocks: readonly Block[]): OwnPart => ({ turns, blocks });
const own = (...parts: readonly OwnPart[]): OwnFormat => ({
  ...{ title: "Sunday walk", lead: "", gate: { calm: false, topic: "any" }, keeps: null, parts },
});

const say = block(1, "say", "speaker");
const sayBack = block(2, "say-back", "listener");
const thanks = block(3, "thanks");
const wish = block(9, "wish");
const walk = own(of(2, say, sayBack), of(null, thanks, block(4, "takeaway")));

describe("a couple's own format", () => {
  it("becomes a skeleton: turns where they begin and end, and steps that bear their block's number", () => {
    const skeleton = skeletonOf(walk);
    expect(skeleton.format).toBe("own");
    expect(skeleton.parts.map(({ goes, steps }) => [goes, steps.map(({ id }) => id)])).toEqual([
      ["agreed", ["say-1", "say-back-2", "check-2", "way-out-2"]],
      ["once", ["thanks-3", "takeaway-4"]],
    ]);
    expect(flaws(skeleton)).toEqual([]);
    expect(flawsOfOwn(walk)).toEqual([]);
    expect(rulesOf(walk)).toMatchObject({ turns: 2, lengths: { "say-1": minutes(2), "thanks-3": minutes(2) } });
    expect(lengthOf(skeleton, rulesOf(walk))).toBe(minutes(12));
  });

  it("keeps its turns apart where they differ", () => {
    const two = own(of(2, say), of(4, block(5, "ask", "listener")));
    expect(skeletonOf(two).parts.map(({ goes }) => goes)).toEqual([2, 4]);
  });

  it("can be told from a step's name whose block it is", () => {
    expect([plainName("say-back-2"), blockNoOf("feeling-check-11")]).toEqual(["say-back", 11]);
    expect([plainName("say-back"), blockNoOf("say-back")]).toEqual(["say-back", null]);
  });
});

describe("what is wrong with it is said where it is [S13]", () => {
  const found = (...parts: readonly OwnPart[]) => flawsOfOwn(own(...parts)).map(({ block: at, flaw }) => [at, flaw]);

  it.each<readonly [string, readonly OwnPart[], readonly unknown[]]>([
    ["nothing in it", [], [[null, "no-blocks"]]],
    ["Ada alone speaks outside the turns", [of(null, say, thanks)], [[1, "no-speaker"]]],
    ["Ben says back what nobody said", [of(2, sayBack, say)], [[2, "nothing-said"]]],
    ["Ada says back what she said herself", [of(2, say, block(2, "say-back", "speaker"))], [[2, "nothing-said"]]],
    ["saying back outside the turns", [of(null, block(1, "say"), sayBack)], [[2, "no-speaker"]]],
    ["only one writes alone", [of(2, block(5, "write", "speaker"), say)], [[5, "wrong-who"]]],
    ["guessing the feeling outside the turns", [of(null, block(1, "feeling"))], [[1, "no-speaker"]]],
    ["a wish inside the turns", [of(2, say, wish), of(null, thanks)], [[9, "wish-in-turns"]]],
    ["a wish with nothing before it", [of(null, wish, thanks)], [[9, "nothing-before"]]],
    ["two wishes in a row", [of(2, say), of(null, wish, block(8, "wish"), thanks)], [[8, "nothing-before"]]],
    ["enough, and no close to go to", [of(2, say), of(null, wish, block(5, "both"))], [[9, "nowhere-to-close"]]],
  ])("%s", (_, parts, flawsThere) => {
    expect(found(...parts)).toEqual(flawsThere);
  });

  it("a name is missing, or there is too much of it", () => {
    expect(flawsOfOwn({ ...walk, title: "  " })).toEqual([{ block: null, flaw: "no-title" }]);
    const many = Array.from({ length: 13 }, (__, no) => block(no, "both"));
    expect(found(of(null, ...many))).toEqual([[null, "too-many"]]);
    const long = Array.from({ length: 10 }, (__, no) => block(no + 2, "say-back", "listener"));
    expect(found(of(2, say, ...long))).toEqual([[null, "too-long"]]);
  });
});

describe("a wish", () => {
  const goalsOf = (format: OwnFormat) =>
    skeletonOf(format)
      .parts.flatMap(({ steps }) => steps)
      .find(({ id }) => id === "wish-9")
      ?.answers.map(({ answer, goal, needs }) => [answer, goal, needs]);

  it("leads to the close, to one more round of what was before it, or on to what comes next", () => {
    const deep = own(of(2, say), of(null, wish), of(2, block(5, "ask", "speaker")), of(null, thanks));
    expect(flawsOfOwn(deep)).toEqual([]);
    expect(goalsOf(deep)).toEqual([
      ["enough", { part: "part-4" }, "one"],
      ["stay", { part: "part-1" }, "one"],
      ["deeper", "part-over", "both"],
    ]);
  });

  it("finds the close in one stretch with what is before it", () => {
    expect(goalsOf(own(of(2, say), of(null, wish, block(5, "both"), thanks)))?.[0]).toEqual([
      "enough",
      { part: "part-4" },
      "one",
    ]);
  });

  it("offers nothing deeper where only the close is left", () => {
    const last = [
      ["enough", { part: "part-3" }, "one"],
      ["stay", { part: "part-1" }, "both"],
    ];
    expect(goalsOf(own(of(2, say), of(null, wish, thanks)))).toEqual(last);
  });
});

describe("any list of blocks", () => {
  it(`has named flaws, or comes through ${TALKS} random talks to the end [S13] [V4] [T10]`, () => {
    let sound = 0;
    fc.assert(
      fc.property(anyOwn, fc.nat(), (any, seed) => {
        const named = flawsOfOwn(any);
        const { skeleton, rules } = openedOf(any);
        if (named.length > 0) {
          const numbers = [null, ...blocksOf(any).map(({ no }) => no)];
          expect(named.filter(({ block: at }) => !numbers.includes(at))).toEqual([]);
          return;
        }
        sound += 1;
        expect(flaws(skeleton)).toEqual([]);
        expect(rulesFit(skeleton, rules)).toBe(true);
        for (let talk = 0; talk < TALKS; talk += 1)
          expect(playTalk({ skeleton, rules }, chanceOf(seed + talk)).faults).toEqual([]);
      }),
      { numRuns: 160 },
    );
    expect(sound).toBeGreaterThan(15);
  });
});
