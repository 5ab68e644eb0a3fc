import { describe, expect, it } from "vitest";
import { minutes } from "../values/time";
import type { Act } from "./command";
import { type Happening, isNote } from "./event";
import { evolve, replay } from "./evolve";
import { flaws } from "./flaws";
import { floorTalk } from "./formats/floorTalk";
import { openedOf } from "./ownSkeleton";
import { part } from "./plan";
import type { Skeleton, StepSkeleton } from "./skeleton";
import {
  ADA,
  BEN,
  begun,
  drawnRules,
  END,
  refusal,
  SAY,
  type Story,
  TIME_OUT,
  tell,
  tellAll,
  turnOf,
} from "./testing/story";
import { stepView } from "./view";
import { isWithheld } from "./withheld";
import { earlierWordings } from "./wordings";

const DIFFERENTLY: Act = { type: "putDifferently" };
const PASS: Act = { type: "pass" };
const ENOUGH: Act = { type: "answer", answer: "enough" };

/** A floor talk at its last step: nobody has sent a takeaway yet. */
const atTakeaways: Story = tellAll(begun({ ...drawnRules, turns: 2 }), [
  ...turnOf(ADA),
  ...turnOf(BEN),
  [ADA, ENOUGH],
  [ADA, SAY],
  [BEN, SAY],
]);
const adaSent = tell(atTakeaways, ADA, SAY);

/** The kinds of what stands in the log after another story's end. */
const since = (story: Story, before: Story) =>
  story.log.slice(before.log.length).map(({ happening }) => happening.kind);

describe("a takeaway that was sent [N7]", () => {
  it("may be put differently, as often as its author likes", () => {
    const often = tellAll(adaSent, [
      [ADA, DIFFERENTLY],
      [ADA, DIFFERENTLY],
      [ADA, DIFFERENTLY],
    ]);
    expect(since(often, adaSent)).toEqual(["PutDifferently", "PutDifferently", "PutDifferently"]);
    expect(often.log.at(-1)).toMatchObject({
      by: ADA,
      happening: { kind: "PutDifferently", step: "takeaway", stepKind: "takeaway" },
    });
  });

  it("moves nothing by it: neither whose turn it is, nor a clock, nor the step's end", () => {
    const again = tell(adaSent, ADA, DIFFERENTLY);
    expect(again.talk).toEqual({ ...adaSent.talk, seq: again.log.length, at: again.now });
    const closed = tell(again, BEN, SAY);
    expect(since(closed, again)).toEqual(["Said", "TalkClosed"]);
    expect(tell(again, BEN, PASS).talk).toMatchObject({ status: "closed", cause: "finished" });
    expect(replay(closed.log)).toEqual(closed.talk);
  });

  it("is only one's own, and only once it was sent", () => {
    expect(refusal(atTakeaways, ADA, DIFFERENTLY)).toBe("wrong-step");
    expect(refusal(adaSent, BEN, DIFFERENTLY)).toBe("wrong-step");
    expect(refusal(tell(atTakeaways, ADA, PASS), ADA, DIFFERENTLY)).toBe("wrong-step");
    const { talk } = adaSent;
    const happening: Happening = { kind: "PutDifferently", step: "takeaway", stepKind: "takeaway" };
    const forged = { seq: adaSent.log.length + 1, at: adaSent.now, by: BEN, happening };
    expect(() => evolve(talk, forged)).toThrow("does not belong");
  });

  it("needs words, and takes no second takeaway in their place", () => {
    expect(refusal(adaSent, ADA, DIFFERENTLY, false)).toBe("malformed");
    expect(refusal(adaSent, ADA, SAY)).toBe("wrong-step");
  });

  it("stays as it is in a pause, after the step, and after the close", () => {
    expect(refusal(tell(adaSent, BEN, TIME_OUT), ADA, DIFFERENTLY)).toBe("wrong-step");
    expect(refusal(tell(adaSent, BEN, SAY), ADA, DIFFERENTLY)).toBe("gone");
    expect(refusal(tell(adaSent, BEN, END), ADA, DIFFERENTLY)).toBe("gone");
    const thanked = tell(tellAll(begun({ ...drawnRules, turns: 2 }), [...turnOf(ADA), ...turnOf(BEN)]), ADA, ENOUGH);
    expect(refusal(tell(thanked, ADA, SAY), ADA, DIFFERENTLY)).toBe("wrong-step");
  });

  it("is offered to its author alone", () => {
    const running = (story: Story) => {
      if (story.talk?.status !== "running") throw new Error("not running");
      return story.talk;
    };
    const may = (story: Story) => [ADA, BEN].map((seat) => stepView(running(story), seat).mayPutDifferently);
    expect([may(atTakeaways), may(adaSent)]).toEqual([
      [false, false],
      [true, false],
    ]);
    expect(stepView(running(adaSent), ADA)).toMatchObject({ part: "done", maySay: false });
  });
});

describe("earlier wordings [N8]", () => {
  const often = tellAll(adaSent, [
    [ADA, DIFFERENTLY],
    [ADA, DIFFERENTLY],
  ]);
  const closed = tell(often, BEN, SAY);
  const first = adaSent.log.length;

  it("are all but the newest of each, and nothing that was said before", () => {
    expect([...earlierWordings(adaSent.log)]).toEqual([]);
    expect([...earlierWordings(often.log)]).toEqual([first, first + 1]);
    expect([...earlierWordings(closed.log)]).toEqual([first, first + 1]);
  });

  it("are notes as the first one is, each under a key of its own [N2]", () => {
    expect(closed.log.filter(({ happening }) => isNote(happening)).map(({ seq }) => seq)).toEqual([
      ...[1, first, first + 1, first + 2],
      first + 3,
    ]);
  });

  it("are withheld where the first one is [S7]", () => {
    const meanwhile = ["signal", "putDifferently"] as const;
    const hidden = part("hidden", "once", {
      takeaway: { kind: "takeaway", by: "each", shown: "when-both", sent: "part-over", passed: "part-over", meanwhile },
    });
    const skeleton: Skeleton = { ...floorTalk.skeleton, format: "trial", parts: [hidden] };
    const settled = { clock: "none", keep: "everything" } as const;
    const one = tellAll(begun(drawnRules, settled, settled, skeleton), [
      [ADA, SAY],
      [ADA, DIFFERENTLY],
    ]);
    const again = one.log.at(-1);
    if (!one.talk || !again) throw new Error("nothing was said");
    expect([isWithheld(one.talk, again, BEN), isWithheld(one.talk, again, ADA)]).toEqual([true, false]);
  });
});

describe("where something may be put differently [S6] [S13]", () => {
  const takeaway = part("takeaways", "once", {
    takeaway: {
      ...{ kind: "takeaway", by: "each", sent: "part-over", passed: "part-over" },
      meanwhile: ["signal", "putDifferently"],
    },
  });
  const flawsWith = (change: Partial<StepSkeleton>) =>
    flaws({
      ...floorTalk.skeleton,
      parts: [{ ...takeaway, steps: takeaway.steps.map((step) => ({ ...step, ...change })) }],
    });
  const FLAW = "takeaways/takeaway: nothing of one's own stands here that could be put differently";

  it("is a takeaway that each writes and sends, and nothing else", () => {
    expect(flawsWith({})).toEqual([]);
    expect(flawsWith({ kind: "statement" })).toContain(FLAW);
    expect(flawsWith({ by: "nobody" })).toContain(FLAW);
    expect(flawsWith({ sent: "stay" })).toContain(FLAW);
    expect(flawsWith({ sent: null })).toContain(FLAW);
    expect(flawsWith({ shown: "to-oneself" })).toContain(FLAW);
    expect(flawsWith({ input: "in-person" })).toContain(FLAW);
  });

  it("is the takeaway of a couple's own format, too", () => {
    const block = { no: 1, kind: "takeaway", who: "each", clock: "none", length: minutes(2), prompt: "" } as const;
    const parts = [{ turns: null, blocks: [block] }];
    const gate = { calm: false, topic: "any" } as const;
    const { skeleton } = openedOf({ title: "Ours", lead: "", gate, keeps: null, parts });
    expect(skeleton.parts[0]?.steps[0]?.meanwhile).toEqual(["signal", "putDifferently"]);
    expect(flaws(skeleton)).toEqual([]);
  });
});
