import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../lib/values/time";
import { createClock } from "./clock";

/** A machine and a database whose clocks the test moves; asking takes `trip` milliseconds. */
function twoClocks(trip = 0) {
  const state = { steady: 5_000, ahead: 1_000_000, trip, detour: 0 };
  const clock = createClock({
    databaseNow: async () => {
      state.steady += state.trip / 2 + state.detour;
      state.detour = 0;
      const theirs = instant(state.steady + state.ahead);
      state.steady += state.trip / 2;
      return theirs;
    },
    steady: () => state.steady,
    guess: instant(0),
  });
  return { state, clock, theirs: () => state.steady + state.ahead };
}

describe("the server's one clock", () => {
  it("is the database's once it is set, though the first look takes seconds", async () => {
    const { state, clock, theirs } = twoClocks(40);
    // A connection is made: all of it on the way there.
    state.detour = 3_000;
    await clock.set();
    expect(clock.now()).toBe(theirs());
  });

  it("is drawn slowly towards a database that is ahead", async () => {
    const { state, clock, theirs } = twoClocks();
    await clock.set();
    state.ahead += 100;
    await clock.measure();
    expect(theirs() - clock.now()).toBe(100);
    state.steady += 1_000;
    expect(theirs() - clock.now()).toBe(50);
    state.steady += 2_000;
    expect(theirs() - clock.now()).toBe(0);
  });

  it("leaps forward when the machine had slept", async () => {
    const { state, clock, theirs } = twoClocks();
    await clock.set();
    state.ahead += 3_600_000;
    await clock.measure();
    expect(clock.now()).toBe(theirs());
  });

  it("trusts the quickest of its last measurements", async () => {
    const { state, clock, theirs } = twoClocks();
    await clock.set();
    state.trip = 900;
    await clock.measure();
    expect(Math.abs(theirs() - clock.now())).toBeLessThanOrEqual(1);
  });

  it("never runs backwards [L4]", async () => {
    const move = fc.record({ ahead: fc.integer({ min: -10_000, max: 10_000 }), pass: fc.nat(5_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 20 }), async (moves) => {
        const { state, clock } = twoClocks(3);
        await clock.set();
        let last = clock.now();
        for (const { ahead, pass } of moves) {
          state.ahead += ahead;
          state.steady += pass;
          await clock.measure();
          expect(clock.now()).toBeGreaterThanOrEqual(last);
          last = clock.now();
        }
      }),
      { numRuns: 50 },
    );
  });
});
