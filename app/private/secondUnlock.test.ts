import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nearbySeal } from "../../lib/seal/testing/nearbySeal";
import { opened } from "../../lib/seal/testing/opened";
import { PASSPHRASE } from "../../lib/seal/testing/pair";
import { minutes, seconds } from "../../lib/values/time";
import { standing } from "../unlock/standing";
import type { Unlocked } from "../unlock/Unlock";
import { lockPrivate, openPrivate, privateIsOpen } from "./secondUnlock";

/** As much of a page as is followed. */
class Sight extends EventTarget {
  visibilityState: "visible" | "hidden" = "visible";
  readonly become = (state: "visible" | "hidden") => {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  };
}

let page: Sight;
let ada: Pick<Unlocked, "me" | "seal">;

beforeEach(async () => {
  const seal = nearbySeal();
  const made = await opened(seal.makeAccount({ accountId: "ada", passphrase: PASSPHRASE }));
  ada = { seal, me: made as never };
  page = new Sight();
  vi.stubGlobal("document", page);
  vi.useFakeTimers();
  standing.set({ is: "unlocked", me: ada.me });
});
afterEach(() => {
  lockPrivate();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = () => privateIsOpen.snapshot();
const touched = () => page.dispatchEvent(new Event("pointerdown"));

describe("the gate before private notes", () => {
  it("opens to the passphrase, and to nothing else", async () => {
    expect(await openPrivate(ada, "another passphrase")).toBe("wrong-passphrase");
    expect(open()).toBe(false);
    expect(await openPrivate(ada, PASSPHRASE)).toBeNull();
    expect(open()).toBe(true);
    lockPrivate();
    expect(open()).toBe(false);
  });

  it("shuts by itself after five minutes, unless it is used", async () => {
    await openPrivate(ada, PASSPHRASE);
    vi.advanceTimersByTime(minutes(4));
    touched();
    vi.advanceTimersByTime(minutes(4));
    expect(open()).toBe(true);
    vi.advanceTimersByTime(minutes(1) + seconds(5));
    expect(open()).toBe(false);
    touched();
    expect(open()).toBe(false);
  });

  it("shuts a minute after the page went out of sight, whatever moves there meanwhile", async () => {
    await openPrivate(ada, PASSPHRASE);
    page.become("hidden");
    vi.advanceTimersByTime(seconds(30));
    page.dispatchEvent(new Event("scroll"));
    vi.advanceTimersByTime(seconds(35));
    expect(open()).toBe(false);
    await openPrivate(ada, PASSPHRASE);
    page.become("hidden");
    vi.advanceTimersByTime(seconds(40));
    page.become("visible");
    vi.advanceTimersByTime(minutes(2));
    expect(open()).toBe(true);
  });

  it("is shut before anything shows when a device that slept wakes up", async () => {
    await openPrivate(ada, PASSPHRASE);
    page.become("hidden");
    // No timer fires while a device sleeps; its clock goes on.
    vi.setSystemTime(Date.now() + minutes(50));
    page.become("visible");
    expect(open()).toBe(false);
  });

  it("shuts with the lock of the page, and does not open to one who was locked meanwhile", async () => {
    await openPrivate(ada, PASSPHRASE);
    standing.set({ is: "locked", me: ada.me });
    expect(open()).toBe(false);
    expect(await openPrivate(ada, PASSPHRASE)).toBe("locked");
    expect(open()).toBe(false);
  });
});
