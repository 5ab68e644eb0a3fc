import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AccountId } from "../../../lib/values/ids";
import { switchedOff, switchHint } from "./switches";

const ADA = { accountId: "ada" as AccountId, shared: false };
const BEN = { accountId: "ben" as AccountId, shared: false };

/** As much of a browser's storage as the switches need. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe("the switches of the hints", () => {
  const [device, tab] = [storage(), storage()];
  beforeEach(() => {
    device.kept.clear();
    tab.kept.clear();
    vi.stubGlobal("localStorage", device);
    vi.stubGlobal("sessionStorage", tab);
  });
  afterEach(() => vi.unstubAllGlobals());

  it("are all on until one is switched off", () => {
    expect(switchedOff(ADA)).toEqual(new Set());
  });

  it("go off and on one by one, and leave nothing when all are on", () => {
    switchHint(ADA, "advice", false);
    switchHint(ADA, "blame", false);
    expect(switchedOff(ADA)).toEqual(new Set(["blame", "advice"]));
    switchHint(ADA, "advice", true);
    expect(switchedOff(ADA)).toEqual(new Set(["blame"]));
    switchHint(ADA, "blame", true);
    expect(device.kept.size).toBe(0);
  });

  it("are each person's own on one device", () => {
    switchHint(ADA, "generic", false);
    expect(switchedOff(BEN)).toEqual(new Set());
  });

  it("leave nothing on a device that others use, but with the tab", () => {
    const shared = { ...ADA, shared: true };
    switchHint(shared, "generic", false);
    expect(device.kept.size).toBe(0);
    expect(switchedOff(shared)).toEqual(new Set(["generic"]));
  });

  it("are on where what was kept is nonsense, and where nothing can be kept", () => {
    device.setItem("heard.hints-off.ada", "everything");
    expect(switchedOff(ADA)).toEqual(new Set());
    vi.stubGlobal("localStorage", undefined);
    switchHint(ADA, "generic", false);
    expect(switchedOff(ADA)).toEqual(new Set());
  });
});
