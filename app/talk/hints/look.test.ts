import { describe, expect, it } from "vitest";
import { english } from "../../../lib/coach/en/english";
import { minutes } from "../../../lib/values/time";
import { NOTHING_YET, whenWavedAway } from "./chance";
import { coachOf } from "./coach";
import { type Looked, look, NOTHING, type Written } from "./look";
import { HINTS, type Hint } from "./switches";
import { take } from "./taking";

const coach = coachOf(english);
const FRESH: Looked = { shown: NOTHING, remembered: NOTHING_YET };
const OFF: ReadonlySet<Hint> = new Set();
const HEARD = "I was alone in the kitchen all evening and I felt forgotten.";

const said = (text: string): Written => ({ values: [text], place: "statement", heard: HEARD });
const saidBack = (text: string): Written => ({ values: [text], place: "reflection", heard: HEARD });
const sees = (written: Written, before: Looked = FRESH, off = OFF, now = 0) =>
  look(written, coach, before, { message: "1", now }, off);

describe("a look at a text", () => {
  it("offers what was noticed, and remembers that it did", () => {
    const { shown, remembered } = sees(said("You are so selfish."));
    expect(shown).toMatchObject({ is: "offered", field: 0, notice: { kind: "blame" } });
    expect(remembered).toMatchObject({ lastAt: 0, message: "1" });
  });

  it("names the field", () => {
    const written: Written = { values: ["I was tired.", "You are so selfish."], place: "statement", heard: "" };
    expect(sees(written).shown).toMatchObject({ is: "offered", field: 1 });
  });

  it("keeps an offer while there is reason for it, and moves with the words", () => {
    const offered = sees(said("You are so selfish."));
    const later = sees(said("Well. You are so selfish."), offered, OFF, minutes(9));
    expect(later.shown).toMatchObject({ is: "offered", notice: { span: { start: 6 } } });
    expect(later.remembered).toBe(offered.remembered);
  });

  it("lets it go when there is none, and brings no second one for the message", () => {
    const gone = sees(said("I was hurt."), sees(said("You are so selfish.")));
    expect(gone.shown).toEqual(NOTHING);
    expect(sees(said("I was hurt. Shut up."), gone, OFF, minutes(9)).shown).toEqual(NOTHING);
  });

  it("leaves alone what was taken or switched off", () => {
    const taken: Looked = { ...FRESH, shown: { is: "taken", field: 0, taken: take("a", { instead: null, put: "b" }) } };
    const off: Looked = { ...FRESH, shown: { is: "off", hint: "blame" } };
    for (const before of [taken, off]) expect(sees(said("You are so selfish."), before).shown).toBe(before.shown);
  });

  it("stays silent about what rests", () => {
    const [rule = ""] = coach.notices("You are so selfish.", "statement").map((notice) => notice.rule);
    const before: Looked = { shown: NOTHING, remembered: whenWavedAway(NOTHING_YET, rule) };
    expect(sees(said("You are so selfish."), before).shown).toEqual(NOTHING);
  });
});

describe("the sign for what was given back", () => {
  const BACK = "You felt forgotten, alone in the kitchen all evening.";

  it("comes where words clearly give it back, and counts as no hint", () => {
    const { shown, remembered } = sees(saidBack(BACK));
    expect(shown).toEqual({ is: "given-back" });
    expect(remembered).toBe(NOTHING_YET);
  });

  it("goes when they no longer do", () => {
    expect(sees(saidBack("I see."), sees(saidBack(BACK))).shown).toEqual(NOTHING);
  });

  it("is for a reflection alone, and not beside something noticed", () => {
    expect(sees(said(BACK)).shown).toEqual(NOTHING);
    expect(sees({ ...saidBack(BACK), place: "response" }).shown).toEqual(NOTHING);
    expect(sees(saidBack(`${BACK} You are so selfish.`), FRESH, new Set(HINTS.slice(0, -1))).shown).toEqual(NOTHING);
  });

  it("is off where it was switched off", () => {
    expect(sees(saidBack(BACK), FRESH, new Set(["given-back"] as const)).shown).toEqual(NOTHING);
  });
});
