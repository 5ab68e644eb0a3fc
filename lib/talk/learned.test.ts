import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Millis, millis, minutes, seconds } from "../values/time";
import { floorTalk } from "./formats/floorTalk";
import { learned, takenIn, usualOf } from "./learned";
import { withOpener } from "./opener";
import { asSaid, lengthsAround } from "./saidLengths";
import { ADA, BEN, begun, COME_BACK, CONFIRM, pass, SAY, type Story, TIME_OUT, tell } from "./testing/story";
import { trialOf } from "./trial";

const settled = { clock: "gentle", keep: "nothing" } as const;
const talkOf = (opened: Pick<typeof floorTalk, "skeleton" | "rules">): Story =>
  begun({ ...opened.rules, turns: 2 }, settled, settled, opened.skeleton);

/** Speaks for so long, and is understood at once; nothing more is said in this turn. */
const speaks = (story: Story, speaker: typeof ADA, took: Millis): Story => {
  const listener = speaker === ADA ? BEN : ADA;
  let told = tell(pass(story, took), speaker, SAY);
  told = tell(pass(told, seconds(50)), listener, SAY);
  told = tell(told, speaker, CONFIRM);
  return tell(tell(told, listener, { type: "pass" }), listener, { type: "pass" });
};

/** A talk in which Ada and then Ben speak for so long. */
const told = (adas: Millis, bens: Millis, opened = floorTalk as Pick<typeof floorTalk, "skeleton" | "rules">) =>
  speaks(speaks(talkOf(opened), ADA, adas), BEN, bens).log;

const lengths = fc.array(fc.integer({ min: 1_000, max: 3_600_000 }).map(millis), { minLength: 3, maxLength: 30 });

describe("what two people usually take", () => {
  it("is the middle of their own talks, as people say it [O3]", () => {
    const logs = [told(minutes(3.5), minutes(4.2)), told(minutes(4.1), minutes(3.8))];
    expect(learned(floorTalk.skeleton, logs)).toEqual({ say: minutes(4), sayBack: minutes(1) });
  });

  it("is not said of fewer than three steps [O3]", () => {
    expect(learned(floorTalk.skeleton, [told(minutes(4), minutes(4))])).toEqual({});
    expect(learned(floorTalk.skeleton, [])).toEqual({});
  });

  it("leaves out what was passed, broken off, or is still going on [O3]", () => {
    const story = tell(pass(talkOf(floorTalk), minutes(4)), ADA, { type: "pass" });
    expect(takenIn(story.log)).toEqual([]);
    const going = pass(talkOf(floorTalk), minutes(4));
    expect(takenIn(going.log)).toEqual([]);
    expect(takenIn(tell(going, ADA, { type: "end" }).log)).toEqual([]);
  });

  it("leaves out what was only tried, and other formats [O3]", () => {
    const trial = trialOf(floorTalk);
    const tried = told(minutes(4), minutes(4), trial);
    expect(learned(floorTalk.skeleton, [tried, tried, tried])).toEqual({});
    const other = { ...floorTalk.skeleton, format: "another-talk" };
    expect(learned(other, [told(minutes(4), minutes(4)), told(minutes(4), minutes(4))])).toEqual({});
  });

  it("is learned from talks with the soft opening in front as well [O1] [O3]", () => {
    const open = (story: Story): Story =>
      [ADA, BEN, BEN, ADA].reduce((so, seat) => tell(pass(so, seconds(40)), seat, SAY), story);
    const once = speaks(speaks(open(talkOf(withOpener(floorTalk))), ADA, minutes(2)), BEN, minutes(2)).log;
    expect(learned(floorTalk.skeleton, [once, once])).toMatchObject({ say: minutes(2) });
  });

  it("counts no pause: a time-out in the midst of speaking changes nothing [O3] [C6]", () => {
    const before = pass(talkOf(floorTalk), minutes(3));
    let back = pass(tell(before, BEN, TIME_OUT), minutes(45));
    back = tell(tell(back, ADA, COME_BACK), BEN, COME_BACK);
    const paused = tell(pass(back, minutes(1)), ADA, SAY);
    const [first] = takenIn(paused.log);
    expect(first?.length).toBe("say");
    // The count-down before the clock runs again is nobody's time either.
    expect(first?.took).toBe(minutes(4) - floorTalk.rules.countdown);
  });

  it("counts a firm clock to its zero and not the grace after it [O3] [C1]", () => {
    const firm = { clock: "firm", keep: "nothing" } as const;
    const story = begun({ ...floorTalk.rules, turns: 2 }, firm, firm);
    expect(takenIn(pass(story, minutes(10)).log)[0]).toEqual({ length: "say", took: minutes(3) });
  });

  it("does not follow one evening that was unlike the others [O3]", () => {
    const usual = [3, 3, 4, 4, 4, 5].map(minutes);
    expect(usualOf([...usual, minutes(90)])).toBe(minutes(4));
    expect(usualOf([...usual, seconds(1)])).toBe(minutes(4));
  });
});

describe("a usual length", () => {
  it("is one that people say, from half a minute to an hour [O3]", () => {
    fc.assert(
      fc.property(lengths, (taken) => {
        const usual = usualOf(taken);
        if (usual === null) return;
        expect(usual).toBeGreaterThanOrEqual(seconds(30));
        expect(usual).toBeLessThanOrEqual(minutes(60));
        expect(usual % seconds(30)).toBe(0);
        expect(asSaid(usual)).toBe(usual);
      }),
    );
  });

  it("lies between the shortest and the longest, and asks not for their order [O3]", () => {
    fc.assert(
      fc.property(lengths, (taken) => {
        const usual = usualOf(taken);
        expect(usualOf(taken.toReversed())).toBe(usual);
        if (usual === null) return;
        expect(usual).toBeGreaterThanOrEqual(asSaid(millis(Math.min(...taken))));
        expect(usual).toBeLessThanOrEqual(asSaid(millis(Math.max(...taken))));
      }),
    );
  });

  it("never shrinks when everything takes longer [O3]", () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 2, max: 5 }), (taken, times) => {
        const longer = usualOf(taken.map((each) => millis(each * times)));
        expect(longer ?? 0).toBeGreaterThanOrEqual(usualOf(taken) ?? 0);
      }),
    );
  });
});

describe("the lengths to choose from", () => {
  it("are some shorter and some longer ones, with whatever is set and whatever is usual among them", () => {
    expect(lengthsAround(minutes(3))).toEqual([1, 2, 3, 4, 5, 7].map(minutes));
    expect(lengthsAround(minutes(1))).toEqual([0.5, 1, 2].map(minutes));
    expect(lengthsAround(seconds(6), [minutes(2)])).toEqual([seconds(6), minutes(2)]);
  });
});
