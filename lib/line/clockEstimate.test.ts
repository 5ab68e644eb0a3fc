import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../values/time";
import { type ClockEstimate, errorOf, observe, offsetAt, serverTimeAt } from "./clockEstimate";

const AHEAD = 1_000_000;
/** A probe that travelled `out` there and `back`, begun at `at`; the server's clock is `ahead` of the page's. */
const probe = (at: number, out: number, back: number, ahead = AHEAD) => ({
  sentAt: at,
  heardAt: at + out + back,
  server: instant(at + out + ahead),
});
const seen = (...probes: readonly ReturnType<typeof probe>[]) =>
  probes.reduce<ClockEstimate | null>(observe, null) as ClockEstimate;

describe("the server's clock as estimated [D.9]", () => {
  it("is exact where both ways take as long", () => {
    expect(serverTimeAt(seen(probe(0, 40, 40)), 500)).toBe(500 + AHEAD);
  });

  it("is off by half the shortest round trip at most, however the others travelled", () => {
    const travel = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(fc.array(travel, { minLength: 1, maxLength: 12 }), (travels) => {
        const estimate = seen(...travels.map(([out, back], index) => probe(index * 30_000, out, back)));
        const target = offsetAt(estimate, 1e9);
        expect(Math.abs(target - AHEAD)).toBeLessThanOrEqual(errorOf(estimate) + 1e-6);
        expect(errorOf(estimate)).toBeLessThanOrEqual(150 * 2);
      }),
    );
  });

  it("bends by 50 ms a second at most, and never leaps over less than a second", () => {
    const before = seen(probe(0, 10, 290));
    const after = observe(before, probe(1_000, 10, 10));
    const [was, now] = [offsetAt(before, 1_020), offsetAt(after, 1_020)];
    expect(was).toBe(AHEAD - 140);
    expect(now - was).toBeGreaterThan(0);
    expect(now - was).toBeLessThanOrEqual(0.05 * 1_020);
    expect(offsetAt(after, 2_020)).toBeCloseTo(now + 50, 5);
    expect(offsetAt(after, 60_000)).toBe(AHEAD);
  });

  it("never runs backwards while it bends", () => {
    const after = observe(seen(probe(0, 300, 0)), probe(1_000, 0, 2));
    for (let at = 1_002; at < 5_000; at += 100) {
      expect(serverTimeAt(after, at + 100)).toBeGreaterThan(serverTimeAt(after, at));
    }
  });

  it("leaps after a sleep, and forgets the probes from before", () => {
    const before = seen(probe(0, 1, 1), probe(100, 1, 1));
    const after = observe(before, probe(1_000, 50, 50, AHEAD + 600_000));
    expect(offsetAt(after, 1_100)).toBe(AHEAD + 600_000);
    expect(after.samples).toHaveLength(1);
  });

  it("keeps the last eight probes", () => {
    const estimate = seen(...Array.from({ length: 12 }, (_, index) => probe(index * 1_000, index + 1, index + 1)));
    expect(estimate.samples).toHaveLength(8);
    expect(errorOf(estimate)).toBe(5);
  });
});
