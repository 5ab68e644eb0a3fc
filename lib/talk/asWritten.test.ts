import { describe, expect, it } from "vitest";
import { minutes, seconds } from "../values/time";
import { isReadAlong } from "./asWritten";
import { floorTalk } from "./formats/floorTalk";
import { part } from "./plan";
import type { Input, Shown, Skeleton } from "./skeleton";
import { ADA, BEN, begun, END, pass, SAY, type Story, tell } from "./testing/story";
import { usualRules } from "./usualRules";

const rules = { ...usualRules, lengths: { slot: seconds(10) }, turns: 2 };
const settled = { clock: "firm", keep: "everything" } as const;

/** Slots that belong to one alone. */
const slots = (shown: Shown, input: Input = "words"): Skeleton => ({
  ...floorTalk.skeleton,
  format: "trial",
  parts: [
    part("slots", "agreed", {
      slot: {
        kind: "statement",
        by: "speaker",
        shown,
        input,
        sent: "stay",
        answers: [{ answer: "enough", of: "each", needs: "both", goal: "turn-over" }],
        clock: { mode: "firm", length: "slot", ranOut: "turn-over" },
      },
    }),
  ],
});
const open = (shown: Shown, input?: Input): Story => begun(rules, settled, settled, slots(shown, input));
const placeOf = ({ talk }: Story) =>
  talk && "turn" in talk ? { turnNo: talk.turn.turnNo, stepNo: talk.step.stepNo } : { turnNo: 0, stepNo: 0 };
const readAlong = (story: Story, at = placeOf(story)) => [ADA, BEN].filter((seat) => isReadAlong(story.talk, seat, at));

describe("what is shown as it is written [S12]", () => {
  it("is read along from whoever may write at the step, and from no other", () => {
    const story = open("as-written");
    expect(readAlong(story)).toEqual([ADA]);
    expect(readAlong(tell(story, ADA, SAY))).toEqual([ADA]);
    expect(readAlong(pass(story, seconds(12)))).toEqual([BEN]);
  });

  it("is read along at the step at hand only", () => {
    const story = open("as-written");
    const { turnNo, stepNo } = placeOf(story);
    for (const at of [
      { turnNo, stepNo: stepNo + 1 },
      { turnNo, stepNo: stepNo - 1 },
      { turnNo: turnNo + 1, stepNo },
    ])
      expect(readAlong(story, at)).toEqual([]);
    expect(readAlong(pass(story, seconds(12)), { turnNo, stepNo })).toEqual([]);
  });

  it.each(["when-sent", "to-oneself"] as const)("is nothing of a step shown %s", (shown) => {
    expect(readAlong(open(shown))).toEqual([]);
  });

  it("is nothing of a step in person", () => {
    expect(readAlong(open("as-written", "in-person"))).toEqual([]);
  });

  it("is read along while the talk runs, and neither before, in a pause nor after", () => {
    const story = open("as-written");
    const paused = tell(story, BEN, { type: "callTimeOut", length: minutes(20) });
    expect(readAlong(paused)).toEqual([]);
    expect(readAlong(tell(story, BEN, END), placeOf(story))).toEqual([]);
    expect(isReadAlong(null, ADA, placeOf(story))).toBe(false);
  });
});
