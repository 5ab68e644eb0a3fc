import { describe, expect, it } from "vitest";
import { millis } from "../lib/values/time";
import { commandBucket, createBucket, createDoorstep, LIMITS } from "./limits";

/** Takes once in each cell of a drawn line, 100 ms apart: `x` granted, `-` refused. `.` only lets time pass. */
function drawn(holds: number, refill: number, line: string): string {
  const time = { now: 0 };
  const bucket = createBucket(holds, millis(refill), () => time.now);
  return [...line]
    .map((cell) => {
      const result = cell === "." ? "." : bucket.take() === 0 ? "x" : "-";
      time.now += 100;
      return result;
    })
    .join("");
}

describe("a bucket", () => {
  it("grants a burst and then evenly", () => {
    expect(drawn(2, 200, "tttttttt")).toBe("xxx-x-x-");
  });

  it("fills again while nobody takes, and never over the rim", () => {
    expect(drawn(2, 200, "tt.......ttttt")).toBe("xx.......xxx-x");
  });

  it("says how long to wait", () => {
    const time = { now: 0 };
    const bucket = commandBucket(LIMITS, () => time.now);
    for (let commands = 0; commands < 10; commands += 1) expect(bucket.take()).toBe(0);
    expect(bucket.take()).toBe(500);
    time.now += 500;
    expect(bucket.take()).toBe(0);
  });
});

describe("the doorstep", () => {
  it("counts each address by itself, and forgets who has not knocked for a minute", () => {
    const time = { now: 0 };
    const doorstep = createDoorstep({ ...LIMITS, connectsPerMinute: 2 }, () => time.now);
    const knock = (address: string) => doorstep.take(address) === 0;
    expect([knock("one"), knock("one"), knock("one"), knock("two")]).toEqual([true, true, false, true]);
    time.now += 60_001;
    doorstep.forget();
    expect([knock("one"), knock("one"), knock("one")]).toEqual([true, true, false]);
  });
});
