import { describe, expect, it } from "vitest";
import { minutes, seconds } from "../values/time";
import type { Act } from "./command";
import { decide } from "./decide";
import { floorTalk } from "./formats/floorTalk";
import {
  ADA,
  BEN,
  begun,
  COME_BACK,
  CONFIRM,
  CORRECT,
  commandOf,
  drawnRules,
  END,
  MORE,
  pass,
  proposed,
  refusal,
  SAY,
  type Story,
  TIME_OUT,
  tell,
  tellAll,
  turnOf,
} from "./testing/story";

const stepOf = ({ talk }: Story) => (talk && "step" in talk ? talk.step.stepId : null);
const turnNoOf = ({ talk }: Story) => (talk && "turn" in talk ? talk.turn.turnNo : null);
const speakerOf = ({ talk }: Story) => (talk && "turn" in talk ? talk.turn.speaker : null);
const ready: Act = { type: "sayReady", rulesNo: 1 };
const choice = (clock: "none" | "gentle" | "firm", keep: "everything" | "notes" | "nothing"): Act => ({
  type: "choose",
  clock,
  keep,
});

describe("gathering", () => {
  it("begins when both have said ready, not before [G1] [T13]", () => {
    const one = tellAll(proposed(), [
      [ADA, choice("firm", "everything")],
      [BEN, choice("firm", "everything")],
      [ADA, ready],
    ]);
    expect(one.talk?.status).toBe("gathering");
    expect(tell(one, BEN, ready).talk?.status).toBe("running");
  });

  it("wants both choices before ready [G2]", () => {
    expect(refusal(proposed(), BEN, ready)).toBe("wrong-step");
  });

  it("asks both anew when the rules change [G3]", () => {
    const chosen = tellAll(proposed(), [
      [ADA, choice("none", "notes")],
      [BEN, choice("none", "notes")],
      [ADA, ready],
      [BEN, { type: "changeRules", rules: { ...drawnRules, turns: 6 } }],
    ]);
    expect(refusal(chosen, BEN, ready)).toBe("stale-rules");
    const one = tell(chosen, BEN, { type: "sayReady", rulesNo: 2 });
    expect(one.talk?.status).toBe("gathering");
    expect(tell(one, ADA, { type: "sayReady", rulesNo: 2 }).talk?.status).toBe("running");
  });

  it("takes the gentler clock and the more private choice [G4] [G5]", () => {
    const story = begun(drawnRules, { clock: "firm", keep: "notes" }, { clock: "gentle", keep: "everything" });
    expect(story.talk).toMatchObject({ clockChoice: "gentle", keep: "notes" });
    const other = begun(drawnRules, { clock: "none", keep: "everything" }, { clock: "firm", keep: "nothing" });
    expect(other.talk).toMatchObject({ clockChoice: "none", keep: "nothing" });
  });

  it("begins with the proposer, the other, or by lot [G6]", () => {
    expect(speakerOf(begun())).toBe(ADA);
    expect(speakerOf(begun({ ...drawnRules, first: "other" }))).toBe(BEN);
    const byLot = proposed({ ...drawnRules, first: "lot" });
    const acts: readonly (readonly [typeof ADA, Act])[] = [
      [ADA, choice("none", "notes")],
      [BEN, choice("none", "notes")],
      [ADA, ready],
      [BEN, ready],
    ];
    expect(speakerOf(tellAll({ ...byLot, lot: BEN }, acts))).toBe(BEN);
    expect(speakerOf(tellAll({ ...byLot, lot: ADA }, acts))).toBe(ADA);
  });

  it("answers an unopened talk with gone, and a flawed format with malformed [D1]", () => {
    const story = { ...proposed(), talk: null };
    expect(refusal(story, ADA, END)).toBe("gone");
    const flawed: Act = { type: "propose", skeleton: { ...floorTalk.skeleton, parts: [] }, rules: drawnRules };
    expect(refusal(story, ADA, flawed)).toBe("malformed");
    expect(refusal(story, ADA, { type: "propose", skeleton: floorTalk.skeleton, rules: drawnRules }, false)).toBe(
      "malformed",
    );
  });
});

describe("a turn", () => {
  it("goes from saying to saying back to the speaker's answer [S3] [T7]", () => {
    const said = tell(begun(), ADA, SAY);
    expect(stepOf(said)).toBe("say-back");
    expect(refusal(said, ADA, CONFIRM)).toBe("not-your-floor");
    expect(stepOf(tell(said, BEN, SAY))).toBe("check");
  });

  it("is not Ben's to write in, nor his to confirm [T4] [T8] [M3]", () => {
    expect(refusal(begun(), BEN, SAY)).toBe("not-your-floor");
    const back = tellAll(begun(), [
      [ADA, SAY],
      [BEN, SAY],
    ]);
    expect(refusal(back, BEN, CONFIRM)).toBe("not-your-floor");
    expect(refusal(back, ADA, SAY)).toBe("not-your-floor");
  });

  it("returns to saying back on 'not quite' and to saying on 'there is more'", () => {
    const back = tellAll(begun(), [
      [ADA, SAY],
      [BEN, SAY],
    ]);
    expect(stepOf(tell(back, ADA, CORRECT))).toBe("say-back");
    expect(stepOf(tell(back, ADA, MORE))).toBe("say");
  });

  it("offers both a way out after the third 'not quite' [T9] [S4]", () => {
    const rounds = [1, 2, 3].flatMap(
      () =>
        [
          [ADA, CORRECT],
          [BEN, SAY],
        ] as const,
    );
    const tired = tell(tellAll(begun(), [[ADA, SAY], [BEN, SAY], ...rounds]), ADA, CORRECT);
    expect(stepOf(tired)).toBe("way-out");
    const letBe: Act = { type: "answer", answer: "letBe" };
    const again: Act = { type: "answer", answer: "again" };
    const torn = tell(tell(tired, ADA, letBe), BEN, again);
    expect(stepOf(torn)).toBe("way-out");
    expect(stepOf(tell(torn, BEN, letBe))).toBe("make-sense");
    expect(stepOf(tell(torn, ADA, again))).toBe("say-back");
    expect(stepOf(tell(torn, ADA, CONFIRM))).toBe("make-sense");
    expect(refusal(torn, BEN, CONFIRM)).toBe("wrong-step");
  });

  it("offers no sixth 'there is more' [T9]", () => {
    const rounds = [1, 2, 3, 4, 5].flatMap(
      () =>
        [
          [ADA, MORE],
          [ADA, SAY],
          [BEN, SAY],
        ] as const,
    );
    const long = tellAll(begun(), [[ADA, SAY], [BEN, SAY], ...rounds]);
    expect(refusal(long, ADA, MORE)).toBe("wrong-step");
    expect(stepOf(tell(long, ADA, CONFIRM))).toBe("make-sense");
  });

  it("changes over when the feeling was confirmed or corrected [T10]", () => {
    const over = tellAll(begun(), turnOf(ADA));
    expect([turnNoOf(over), speakerOf(over), stepOf(over)]).toEqual([2, BEN, "say"]);
    const corrected = tell(tellAll(begun(), turnOf(ADA).slice(0, -1)), ADA, CORRECT);
    expect(speakerOf(corrected)).toBe(BEN);
  });

  it("has more turns only if both want them [T11]", () => {
    const asked = tellAll(begun(), [...turnOf(ADA), ...turnOf(BEN)]);
    expect(stepOf(asked)).toBe("another");
    const again: Act = { type: "answer", answer: "again" };
    const one = tell(asked, ADA, again);
    expect(stepOf(one)).toBe("another");
    const both = tell(one, BEN, again);
    expect([turnNoOf(both), speakerOf(both), stepOf(both)]).toEqual([3, ADA, "say"]);
    expect(stepOf(tell(one, BEN, { type: "answer", answer: "enough" }))).toBe("thanks");
  });

  it("closes after a thank-you and a takeaway each [L11]", () => {
    const enough: Act = { type: "answer", answer: "enough" };
    const thanks = tell(tellAll(begun(), [...turnOf(ADA), ...turnOf(BEN)]), BEN, enough);
    const closed = tellAll(thanks, [
      [BEN, SAY],
      [ADA, SAY],
      [ADA, SAY],
      [BEN, { type: "pass" }],
    ]);
    expect(closed.talk).toMatchObject({ status: "closed", cause: "finished", keep: "everything" });
    expect(refusal(closed, ADA, SAY)).toBe("gone");
  });

  it("refuses an act that was meant for a step now over [T14] [S2]", () => {
    const story = begun();
    const late = commandOf(story, ADA, SAY);
    const on = tell(story, ADA, SAY);
    expect(decide(on.talk, late, on.now)).toEqual({ refused: "turn-over" });
    expect(decide(on.talk, { ...commandOf(on, BEN, SAY), stepNo: 9 }, on.now)).toEqual({ refused: "wrong-step" });
  });

  it("keeps the floor where it is, whatever else is asked [T6]", () => {
    const idle: readonly (readonly [typeof ADA, Act])[] = [
      [BEN, { type: "signal" }],
      [ADA, { type: "askTime" }],
      [BEN, { type: "giveTime" }],
    ];
    const story = tellAll(begun(), idle);
    expect([speakerOf(story), stepOf(story)]).toEqual([ADA, "say"]);
    expect(stepOf(tell(story, ADA, SAY))).toBe("say-back");
  });

  it("lets the listener signal, and little else [T5]", () => {
    const story = tell(begun(), BEN, { type: "signal" });
    expect(stepOf(story)).toBe("say");
    expect(refusal(story, BEN, { type: "pass" })).toBe("not-your-floor");
    expect(refusal(story, BEN, { type: "askTime" })).toBe("not-your-floor");
    expect(refusal(story, ADA, { type: "signal" })).toBe("wrong-step");
  });
});

describe("pausing and ending", () => {
  it("lets either call a time-out at once, and the other move its return once [P1] [P2]", () => {
    const paused = tell(begun(), BEN, TIME_OUT);
    expect(paused.talk).toMatchObject({ status: "paused", pause: { cause: "time-out", by: BEN } });
    expect(refusal(paused, ADA, SAY)).toBe("wrong-step");
    const until = (length: number): Act => ({ type: "moveReturn", until: paused.now + length }) as Act;
    expect(refusal(paused, BEN, until(minutes(60)))).toBe("wrong-step");
    expect(refusal(paused, ADA, until(minutes(19)))).toBe("malformed");
    const moved = tell(paused, ADA, until(minutes(60)));
    expect(refusal(moved, ADA, until(minutes(40)))).toBe("wrong-step");
    expect(refusal(pass(moved, minutes(59)), ADA, COME_BACK)).toBe("wrong-step");
    expect(refusal(begun(), ADA, { type: "callTimeOut", length: seconds(5) })).toBe("malformed");
  });

  it("lets nobody name the return anew by calling a time-out inside a time-out [P2]", () => {
    const paused = tell(begun(), BEN, TIME_OUT);
    expect(refusal(paused, BEN, TIME_OUT)).toBe("wrong-step");
    expect(refusal(paused, ADA, TIME_OUT)).toBe("wrong-step");
    expect(tell(pass(paused, minutes(20)), BEN, TIME_OUT).talk).toMatchObject({ status: "paused" });
  });

  it("resumes when both are back, after the return [P3] [V5] [T13]", () => {
    const later = pass(tell(begun(), BEN, TIME_OUT), minutes(20));
    const one = tell(later, ADA, COME_BACK);
    expect(one.talk?.status).toBe("paused");
    expect(tell(one, BEN, COME_BACK).talk?.status).toBe("running");
    expect(tell(one, BEN, END).talk).toMatchObject({ status: "closed", cause: "ended" });
  });

  it("rests when nobody comes, and closes a week later [P6]", () => {
    const resting = pass(tell(begun(), BEN, TIME_OUT), minutes(51));
    expect(resting.talk?.status).toBe("resting");
    expect(
      tellAll(resting, [
        [ADA, COME_BACK],
        [BEN, COME_BACK],
      ]).talk?.status,
    ).toBe("running");
    expect(pass(resting, minutes(8 * 24 * 60)).talk).toMatchObject({ status: "closed", cause: "lapsed" });
  });
});
