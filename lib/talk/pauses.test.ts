import { describe, expect, it } from "vitest";
import { after, days, minutes, seconds } from "../values/time";
import { beginsSoftly, linesLost, mayBeBigger, timeOutsIn, timeOutsOf, timeOutWasLengthened } from "./pauses";
import { ADA, BEN, begun, COME_BACK, care, pass, SAY, type Story, TIME_OUT, tell, tellAll } from "./testing/story";

const bothBack = (story: Story): Story =>
  tellAll(story, [
    [ADA, COME_BACK],
    [BEN, COME_BACK],
  ]);
const throughTimeOut = (story: Story): Story => bothBack(pass(tell(story, BEN, TIME_OUT), minutes(20)));
const lineLost = (story: Story): Story => {
  const { now } = pass(story, seconds(8));
  return care(pass(story, seconds(8)), { from: "care", act: { type: "wentAway", seat: BEN, lastSeen: now } });
};

describe("one's own time-outs", () => {
  it("are counted for whoever called them", () => {
    const { log } = throughTimeOut(throughTimeOut(begun()));
    expect(timeOutsOf(log, BEN)).toBe(2);
    expect(timeOutsOf(log, ADA)).toBe(0);
  });

  it("count once when one needs longer at the return, whoever says so", () => {
    const over = pass(tell(begun(), BEN, TIME_OUT), minutes(20));
    expect(timeOutsOf(tell(over, BEN, TIME_OUT).log, BEN)).toBe(1);
    expect(timeOutWasLengthened(over.log)).toBe(false);
    expect(timeOutWasLengthened(tell(over, ADA, TIME_OUT).log)).toBe(true);
    expect(timeOutWasLengthened(tell(throughTimeOut(begun()), BEN, TIME_OUT).log)).toBe(false);
    const { log } = tell(over, ADA, TIME_OUT);
    expect(timeOutsOf(log, ADA)).toBe(0);
    expect(timeOutsOf(log, BEN)).toBe(1);
  });
});

describe("what may be bigger than two can carry alone", () => {
  const once = throughTimeOut(begun()).log;
  const calm = begun().log;

  it("shows in a third time-out of one talk, whoever calls it", () => {
    const twice = throughTimeOut(throughTimeOut(begun()));
    expect(timeOutsIn(twice.log)).toBe(2);
    expect(mayBeBigger(twice.log, [])).toBe(false);
    const thrice = tell(twice, ADA, TIME_OUT);
    expect(timeOutsIn(thrice.log)).toBe(3);
    expect(mayBeBigger(thrice.log, [])).toBe(true);
  });

  it("does not show in one that is only made longer", () => {
    const over = pass(tell(throughTimeOut(begun()), BEN, TIME_OUT), minutes(20));
    expect(mayBeBigger(tell(over, ADA, TIME_OUT).log, [])).toBe(false);
  });

  it("shows when three talks in a row had one", () => {
    expect(mayBeBigger(once, [once, once, calm])).toBe(true);
    expect(mayBeBigger(once, [once])).toBe(false);
    expect(mayBeBigger(once, [calm, once, once])).toBe(false);
    expect(mayBeBigger(calm, [once, once, once])).toBe(false);
  });

  it("never comes of lines that were lost", () => {
    const lost = [1, 2, 3].reduce((story) => bothBack(lineLost(story)), begun());
    expect(linesLost(lost.log)).toBe(3);
    expect(mayBeBigger(lost.log, [lost.log, lost.log])).toBe(false);
  });
});

describe("a talk that goes on", () => {
  it("begins softly after a time-out, until something is said", () => {
    const back = throughTimeOut(begun());
    expect(beginsSoftly(begun().log)).toBe(false);
    expect(beginsSoftly(tell(begun(), BEN, TIME_OUT).log)).toBe(false);
    expect(beginsSoftly(back.log)).toBe(true);
    expect(beginsSoftly(tell(back, ADA, SAY).log)).toBe(false);
  });

  it("begins softly on another day", () => {
    const putOff = tell(begun(), ADA, { type: "putOff", until: after(begun().now, days(1)) });
    expect(beginsSoftly(bothBack(putOff).log)).toBe(true);
  });

  it("goes straight on where only the line was lost", () => {
    const again = bothBack(lineLost(begun()));
    expect(linesLost(again.log)).toBe(1);
    expect(beginsSoftly(again.log)).toBe(false);
  });

  it("still begins softly where the line was lost before a word was said", () => {
    expect(beginsSoftly(bothBack(lineLost(throughTimeOut(begun()))).log)).toBe(true);
  });
});
