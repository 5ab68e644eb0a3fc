import { describe, expect, it } from "vitest";
import type { Done } from "../../lib/line/roomTypes";
import { openDoing } from "./doing";

/** An act that is done when the test says so. */
function act() {
  let end: (done: Done) => void = () => {};
  const ended = new Promise<Done>((resolve) => {
    end = resolve;
  });
  let begun = false;
  const doIt = () => {
    begun = true;
    return ended;
  };
  return { doIt, end: (done: Done) => end(done), hasBegun: () => begun };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe("what Ada presses while something is under way", () => {
  it("is done after it, and not lost", async () => {
    const doing = openDoing();
    const [first, second] = [act(), act()];
    const both = [doing.run(first.doIt), doing.run(second.doIt)];
    await soon();
    expect([first.hasBegun(), second.hasBegun(), doing.snapshot().underWay]).toEqual([true, false, 2]);
    first.end(null);
    await soon();
    expect([second.hasBegun(), doing.snapshot().underWay]).toEqual([true, 1]);
    second.end(null);
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(doing.snapshot()).toEqual({ underWay: 0, trouble: null });
  });

  it("does not wipe away why the first was not done", async () => {
    const doing = openDoing();
    const [first, second] = [act(), act()];
    const both = [doing.run(first.doIt), doing.run(second.doIt)];
    first.end("offline");
    second.end(null);
    expect(await Promise.all(both)).toEqual([false, true]);
    expect(doing.snapshot().trouble).toBe("offline");
  });

  it("is done all the same where the first broke, and nothing rests for ever", async () => {
    const doing = openDoing();
    const broke = doing.run(() => Promise.reject(new Error("broken")));
    const next = doing.run(async () => null);
    await expect(broke).rejects.toThrow("broken");
    expect(await next).toBe(true);
    expect(doing.snapshot()).toMatchObject({ underWay: 0, trouble: "busy" });
  });
});

describe("what Ada presses once nothing is under way", () => {
  it("takes the old trouble away when it is done, or at once where something else begins", async () => {
    const doing = openDoing();
    await doing.run(async () => "offline");
    expect(doing.snapshot().trouble).toBe("offline");
    await doing.run(async () => null);
    expect(doing.snapshot().trouble).toBeNull();
    await doing.run(async () => "offline");
    doing.forget();
    expect(doing.snapshot().trouble).toBeNull();
  });
});
