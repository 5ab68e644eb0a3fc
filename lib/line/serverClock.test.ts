import { describe, expect, it } from "vitest";
import { AHEAD } from "./testing/house";
import { beginTalk } from "./testing/sitting";

describe("the server's clock on two screens", () => {
  it("agrees to within 150 ms, also after the line was cut and the page slept [C10]", async () => {
    const { ada, ben, time } = await beginTalk();
    const apart = () => Math.abs(ada.clock.now() - ben.clock.now());
    await time.pass(2_000);
    expect(apart()).toBeLessThanOrEqual(150);
    expect(Math.abs(ada.clock.now() - (time.now() + AHEAD))).toBeLessThanOrEqual(ada.clock.error() ?? 0);
    ben.wire.cut();
    await time.pass(40_000);
    ben.wire.mend();
    ben.wake();
    await time.pass(10_000);
    expect(apart()).toBeLessThanOrEqual(150);
  });
});
