import { describe, expect, it } from "vitest";
import type { Notice, NoticeKind } from "../../../lib/coach/notice";
import { minutes } from "../../../lib/values/time";
import { NOTHING_YET, type Remembered, toOffer, whenOffered, whenWavedAway } from "./chance";

const notice = (kind: NoticeKind, rule: string): Notice => ({ kind, rule, span: { start: 0, end: 1 }, instead: ["…"] });
const ATTACK = notice("blame", "names");
const CLOSED = notice("closed-question", "mood");
const OFF: ReadonlySet<NoticeKind> = new Set();
const START = 5_000;

const offer = (remembered: Remembered, message: string, now: number, off = OFF) =>
  toOffer([ATTACK, CLOSED], remembered, { message, now }, off);

describe("a hint", () => {
  it("is the weightiest of what was noticed", () => {
    expect(offer(NOTHING_YET, "1", START)).toBe(ATTACK);
    expect(toOffer([], NOTHING_YET, { message: "1", now: START }, OFF)).toBeNull();
  });

  it("comes once in a message, however long it is written at", () => {
    const after = whenOffered(NOTHING_YET, { message: "1", now: START });
    expect(offer(after, "1", START + minutes(60))).toBeNull();
  });

  it("comes once in three minutes, however many messages are written", () => {
    const after = whenOffered(NOTHING_YET, { message: "1", now: START });
    expect(offer(after, "2", START + minutes(3) - 1)).toBeNull();
    expect(offer(after, "2", START + minutes(3))).toBe(ATTACK);
  });

  it("rests for the talk once it was waved away, and lets others through", () => {
    const after = whenWavedAway(NOTHING_YET, ATTACK.rule);
    expect(offer(after, "1", START)).toBe(CLOSED);
    expect(offer(whenWavedAway(after, CLOSED.rule), "1", START)).toBeNull();
    expect(offer(whenOffered(after, { message: "1", now: START }), "9", START + minutes(90))).toBe(CLOSED);
  });

  it("does not come where its kind is off", () => {
    expect(offer(NOTHING_YET, "1", START, new Set(["blame"] as const))).toBe(CLOSED);
    expect(offer(NOTHING_YET, "1", START, new Set(["blame", "closed-question"] as const))).toBeNull();
  });

  it("leaves nothing of what was written behind", () => {
    const after = whenWavedAway(whenOffered(NOTHING_YET, { message: "1", now: START }), ATTACK.rule);
    expect(after).toEqual({ lastAt: START, message: "1", rested: new Set(["names"]) });
  });
});
