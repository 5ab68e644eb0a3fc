import { describe, expect, it } from "vitest";
import { peerOf, startLimits } from "./limits";

describe("limits", () => {
  it("let five tries through and name the wait of the sixth", async () => {
    const limits = startLimits(new Map());
    const waits = [];
    for (let each = 0; each < 6; each += 1) waits.push(await limits.take("sign-in", "ada@example.org"));
    expect(waits.slice(0, 5)).toEqual([null, null, null, null, null]);
    expect(waits[5]).toBeGreaterThan(890_000);
    expect(waits[5]).toBeLessThanOrEqual(900_000);
  });

  it("count each one alone, and forget when told", async () => {
    const limits = startLimits(new Map([["sign-in", 1]]));
    await limits.take("sign-in", "ada@example.org");
    expect(await limits.take("sign-in", "ben@example.org")).toBeNull();
    expect(await limits.take("invites", "ada@example.org")).toBeNull();
    expect(await limits.take("sign-in", "ada@example.org")).not.toBeNull();
    await limits.forget("sign-in", "ada@example.org");
    expect(await limits.take("sign-in", "ada@example.org")).toBeNull();
  });

  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0db8:0001:0002:ffff::1", "2001:db8:1:2"],
    ["2001:db8::5", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
  ])("count %s as %s", (address, peer) => {
    expect(peerOf(address)).toBe(peer);
  });
});
