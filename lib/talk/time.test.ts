import { describe, expect, it } from "vitest";
import { instant, minutes, seconds } from "../values/time";
import { leftAt } from "./clock";
import { decide } from "./decide";
import { nextDeadline } from "./due";
import type { Talk } from "./talk";
import {
  ADA,
  BEN,
  begun,
  COME_BACK,
  CONFIRM,
  care,
  commandOf,
  drawnRules,
  MORE,
  pass,
  proposed,
  refusal,
  SAY,
  type Story,
  tell,
  tellAll,
} from "./testing/story";

const stepOf = ({ talk }: Story) => (talk && "step" in talk ? talk.step.stepId : null);
const clockOf = (talk: Talk | null) => {
  if (!talk || !("step" in talk) || !talk.step.clock) throw new Error("no clock here");
  return talk.step.clock;
};
const left = (story: Story) => leftAt(clockOf(story.talk), story.now);
const rules = { ...drawnRules, lengths: { ...drawnRules.lengths, say: seconds(10) } };
const gentle = { clock: "gentle", keep: "notes" } as const;
const none = { clock: "none", keep: "notes" } as const;

/** What became of Ada's ten seconds, a letter a second: `a` she may write, `-` she may not. */
const drawn = (story: Story, length: number): string =>
  Array.from({ length }, (_, second) => (refusal(pass(story, seconds(second)), ADA, SAY) === null ? "a" : "-")).join(
    "",
  );

describe("a firm clock", () => {
  it("takes last words for the grace and nothing after [C1] [C2]", () => {
    expect(drawn(begun(rules), 15)).toBe("aaaaaaaaaaaa---");
    const late = pass(begun(rules), seconds(13));
    expect(decide(late.talk, commandOf(begun(rules), ADA, SAY), late.now)).toEqual({ refused: "turn-over" });
  });

  it("ends once, at its nominal time, however late it is noticed [C3] [C4] [C5]", () => {
    const story = begun(rules);
    const late = pass(story, minutes(3));
    const ends = late.log.filter((event) => event.happening.kind === "TimeRanOut");
    // Both turns ran out in silence, each at its own time.
    expect(ends.map((event) => event.at - story.now)).toEqual([12_000, 24_000]);
    expect(stepOf(late)).toBe("another");
  });

  it("leads on from what was said, or to the next turn where nothing was [S5]", () => {
    expect(pass(begun(rules), seconds(12)).talk).toMatchObject({ turn: { turnNo: 2, speaker: BEN } });
    const more = tellAll(begun(rules), [
      [ADA, SAY],
      [BEN, SAY],
      [ADA, MORE],
    ]);
    expect(stepOf(pass(more, seconds(12)))).toBe("make-sense");
  });

  it("is lengthened only when the other gives time, twice a turn [T12] [C1]", () => {
    const asked = tell(begun(rules), ADA, { type: "askTime" });
    expect(left(asked)).toBe(10_000);
    expect(refusal(asked, ADA, { type: "giveTime" })).toBe("wrong-step");
    expect(refusal(begun(rules), BEN, { type: "giveTime" })).toBe("wrong-step");
    const given = tell(asked, BEN, { type: "giveTime" });
    expect(left(given)).toBe(70_000);
    const twice = tellAll(given, [
      [ADA, { type: "askTime" }],
      [BEN, { type: "giveTime" }],
    ]);
    expect(refusal(twice, ADA, { type: "askTime" })).toBe("wrong-step");
  });

  it("has one pending deadline at most [C12]", () => {
    expect(nextDeadline(begun(rules).talk as Talk)).toBe(begun(rules).now + 12_000);
    expect(nextDeadline(tell(begun(rules), ADA, SAY).talk as Talk)).toBeNull();
  });
});

describe("a gentle clock, and none", () => {
  it("counts on after zero and ends nothing [C13]", () => {
    expect(drawn(begun(rules, gentle, gentle), 15)).toBe("aaaaaaaaaaaaaaa");
    expect(left(pass(begun(rules, gentle, gentle), seconds(15)))).toBe(-5_000);
    expect(drawn(begun(rules, none, none), 15)).toBe("aaaaaaaaaaaaaaa");
    expect(nextDeadline(begun(rules, none, none).talk as Talk)).toBeNull();
  });
});

describe("a pause", () => {
  it("stops the clock as it was when the partner was last seen, and gives it back whole [P4] [C6] [C7]", () => {
    const at4 = pass(begun(rules), seconds(4));
    const at9 = pass(at4, seconds(5));
    const paused = care(at9, { from: "care", act: { type: "wentAway", seat: BEN, lastSeen: at4.now } });
    expect(paused.talk?.status).toBe("paused");
    expect(paused.log.at(-1)?.by).toBeNull();
    const back = tellAll(pass(paused, minutes(5)), [
      [ADA, COME_BACK],
      [BEN, COME_BACK],
    ]);
    expect(left(back)).toBe(6_000);
    expect(left(pass(back, seconds(3)))).toBe(6_000);
    expect(left(pass(back, seconds(4)))).toBe(5_000);
  });

  it("takes back 'ready' and 'back' of a partner out of sight [P4]", () => {
    const chosen = tell(proposed(), ADA, { type: "choose", clock: "none", keep: "notes" });
    const ready = tell(chosen, ADA, { type: "sayReady", rulesNo: 1 });
    const gone = care(ready, { from: "care", act: { type: "wentAway", seat: ADA, lastSeen: ready.now } });
    expect(gone.talk).toMatchObject({ status: "gathering", choices: { a: { ready: false } } });
    const paused = care(begun(rules), { from: "care", act: { type: "wentAway", seat: BEN, lastSeen: instant(0) } });
    const waiting = tell(paused, ADA, COME_BACK);
    const alone = care(waiting, { from: "care", act: { type: "wentAway", seat: ADA, lastSeen: waiting.now } });
    expect(tell(alone, BEN, COME_BACK).talk?.status).toBe("paused");
  });
});

describe("an outage", () => {
  const outage = (story: Story, seconds_: number): Story =>
    care(story, {
      from: "care",
      act: { type: "outage", since: instant(story.now - seconds_ * 1_000), until: story.now },
    });

  it("gives back exactly its overlap with the clock [C8]", () => {
    expect(left(outage(pass(begun(rules), seconds(9)), 5))).toBe(6_000);
    expect(left(outage(pass(begun(rules), seconds(3)), 60))).toBe(10_000);
  });

  it("pauses when it was long [P5]", () => {
    const story = tell(begun(rules), ADA, SAY);
    expect(outage(pass(story, minutes(20)), 11 * 60).talk).toMatchObject({
      status: "paused",
      pause: { cause: "outage" },
    });
  });

  it("leaves no clock to a step without one", () => {
    const check = tellAll(begun(rules), [
      [ADA, SAY],
      [BEN, SAY],
    ]);
    expect(stepOf(tell(outage(pass(check, seconds(30)), 20), ADA, CONFIRM))).toBe("make-sense");
  });
});

describe("a room that is left", () => {
  it("ends its talk at the moment of the last thing in it, however much later that is [M11]", () => {
    const said = tell(begun(rules), ADA, SAY);
    const closing = { from: "care", act: { type: "closeRoom" } } as const;
    const event = { at: said.talk?.at, by: null, happening: { kind: "TalkClosed", cause: "room-closed" } };
    expect(decide(said.talk, closing, instant(said.now + minutes(90)))).toEqual({ events: [event] });
  });
});
