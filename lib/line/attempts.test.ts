import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tried, UNTRIED, waitOf } from "./attempts";
import { seeded } from "./testing/drawnTime";

const DATE = 1_760_000_000_000;

describe("the tries of one command", () => {
  it("are at most 20 in any minute, however often the line opens anew [V8]", () => {
    const openings = fc.array(fc.record({ after: fc.integer({ min: 1, max: 2_000 }), anew: fc.boolean() }), {
      minLength: 100,
      maxLength: 200,
    });
    fc.assert(
      fc.property(openings, fc.integer(), (moments, seed) => {
        const random = seeded(seed);
        const sentAt: number[] = [];
        let tries = UNTRIED;
        let date = DATE;
        for (const { after, anew } of moments) {
          date += after;
          if (waitOf(tries, date, anew) > 0) continue;
          tries = tried(tries, date, random);
          sentAt.push(date);
        }
        for (const end of sentAt) {
          expect(sentAt.filter((at) => at > end - 60_000 && at <= end).length).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  it("wait for their time, unless the line opens anew", () => {
    const once = tried(UNTRIED, DATE, () => 0.5);
    expect(waitOf(once, DATE + 100, false)).toBe(650);
    expect(waitOf(once, DATE + 100, true)).toBe(0);
    expect(waitOf(once, DATE + 750, false)).toBe(0);
  });

  it("do not wait for a date that the device has since taken back", () => {
    const once = tried(UNTRIED, DATE + 3_600_000, () => 0);
    expect(waitOf(once, DATE, false)).toBe(0);
  });
});
