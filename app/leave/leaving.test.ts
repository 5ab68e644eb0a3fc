import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DRAWN, plainPage } from "./testing/plainPage";

const WEATHER = "https://weather.example";
const LEFT = { "heard-left": "yes" };
const SHARED = { "heard-shared-device": "yes" };
const DISCREET = { "heard-discreet": "yes" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a press", () => {
  it("blanks the page, its title and its icon in the same moment, and then goes elsewhere", async () => {
    const page = plainPage();
    page.pressesLeave();
    expect([page.isBlank(), page.document.title, page.icon.href]).toEqual([true, "Weather", "data:,"]);
    await vi.advanceTimersByTimeAsync(DRAWN);
    expect(page.did).toEqual({ went: [WEATHER], asked: [], told: ["leave"], entries: [] });
    expect(page.sessionStorage.getItem("heard-left")).toBe("yes");
  });

  it("on anything else does nothing", async () => {
    const page = plainPage();
    page.happens("click", { target: { closest: () => null } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([page.isBlank(), page.did.went]).toEqual([false, []]);
  });

  it("counts once", async () => {
    const page = plainPage();
    page.pressesLeave();
    page.pressesLeave();
    page.hearsOthersLeave();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([page.did.went, page.did.told]).toEqual([[WEATHER], ["leave"]]);
  });

  it("waits for what was typed last to be sealed, and no longer", async () => {
    const page = plainPage();
    const sealing = vi.fn();
    page.window.addEventListener("leaving", (event) =>
      (event as CustomEvent<Promise<void>[]>).detail.push(new Promise((done) => setTimeout(done, 50)).then(sealing)),
    );
    page.pressesLeave();
    expect(page.isBlank()).toBe(true);
    await vi.advanceTimersByTimeAsync(DRAWN + 49);
    expect(page.did.went).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect([sealing.mock.calls.length, page.did.went]).toEqual([1, [WEATHER]]);
  });

  it("goes after 300 ms, whatever is still under way", async () => {
    const page = plainPage();
    page.window.addEventListener("leaving", (event) =>
      (event as CustomEvent<Promise<void>[]>).detail.push(new Promise(() => {})),
    );
    page.pressesLeave();
    await vi.advanceTimersByTimeAsync(DRAWN + 299);
    expect(page.did.went).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.did.went).toEqual([WEATHER]);
  });

  it("does nothing else before the blank page is drawn, and once then", async () => {
    const page = plainPage();
    const leaves = vi.fn();
    page.window.addEventListener("leaving", leaves);
    page.pressesLeave();
    await vi.advanceTimersByTimeAsync(DRAWN - 1);
    expect(leaves).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(leaves).toHaveBeenCalledOnce();
  });

  it("waits 50 ms for a frame that does not come, and not at all where nobody looks", async () => {
    const still = plainPage({ draws: false });
    still.pressesLeave();
    await vi.advanceTimersByTimeAsync(49);
    expect(still.did.went).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(still.did.went).toEqual([WEATHER]);
    const hidden = plainPage({ hidden: true, draws: false });
    hidden.hearsOthersLeave();
    await vi.advanceTimersByTimeAsync(0);
    expect(hidden.did.went).toEqual([WEATHER]);
  });

  it("in another tab takes this one along, which tells nobody again", async () => {
    const page = plainPage();
    page.hearsOthersLeave();
    await vi.advanceTimersByTimeAsync(DRAWN);
    expect([page.isBlank(), page.did.went, page.did.told]).toEqual([true, [WEATHER], []]);
  });
});

describe("on a shared device", () => {
  it("the sign-in ends, and the browser forgets on its way", async () => {
    const page = plainPage({ local: SHARED });
    page.pressesLeave();
    await vi.advanceTimersByTimeAsync(DRAWN);
    expect([page.did.asked, page.did.went]).toEqual([["/api/account/sign-out"], ["/leave?shared"]]);
  });

  it("without a network it goes straight elsewhere", async () => {
    const page = plainPage({ local: SHARED, online: false });
    page.pressesLeave();
    await vi.advanceTimersByTimeAsync(DRAWN);
    expect(page.did.went).toEqual([WEATHER]);
  });
});

describe("going back to a page that was left", () => {
  it("leads away again before anything of it is there", () => {
    const page = plainPage({ session: LEFT, came: "back_forward" });
    expect([page.isBlank(), page.did.went]).toEqual([true, ["stop", WEATHER]]);
  });

  it("leads away also where the browser had kept the page as it was", async () => {
    const page = plainPage();
    page.pressesLeave();
    await vi.advanceTimersByTimeAsync(DRAWN);
    page.happens("pageshow", { persisted: false });
    expect(page.did.went).toEqual([WEATHER]);
    page.happens("pageshow", { persisted: true });
    expect(page.did.went).toEqual([WEATHER, WEATHER]);
  });

  it("is not coming to it anew, and from then on Back is only Back", () => {
    const page = plainPage({ session: LEFT });
    expect([page.isBlank(), page.did.went, page.sessionStorage.getItem("heard-left")]).toEqual([false, [], null]);
  });

  it("is not going back among pages that nobody left", () => {
    const page = plainPage({ came: "back_forward" });
    page.happens("pageshow", { persisted: true });
    expect([page.isBlank(), page.did.went]).toEqual([false, []]);
  });
});

describe("a discreet device", () => {
  it("has a plain tab from the first moment, until it is no longer wanted", () => {
    const page = plainPage({ local: DISCREET });
    expect([page.document.title, page.icon.href]).toEqual(["Weather", "data:,"]);
    page.localStorage.removeItem("heard-discreet");
    page.happens("storage", { key: "heard-discreet" });
    expect([page.document.title, page.icon.href]).toEqual(["Heard", "https://heard.example/icon.svg"]);
  });

  it.each([
    [DISCREET, "same /room"],
    [{}, "new /room"],
  ])("with %o, moving makes the entry: %s", (local, entry) => {
    const page = plainPage({ local });
    page.history.pushState(null, "", "/room");
    expect(page.did.entries).toEqual([entry]);
  });

  const link = (facts: object = {}) => {
    const it = {
      href: "https://heard.example/help",
      origin: "https://heard.example",
      target: "",
      hasAttribute: () => false,
      ...facts,
    };
    return { target: { closest: (wanted: string) => (wanted === "a[href]" ? it : null) } };
  };

  it("follows a plain link of ours without an entry", () => {
    const page = plainPage({ local: DISCREET });
    page.happens("click", link());
    expect(page.did.went).toEqual(["https://heard.example/help"]);
  });

  it.each([
    ["to elsewhere", link({ origin: "https://help.example" })],
    ["to a new tab", link({ target: "_blank" })],
    ["to a file", link({ hasAttribute: () => true })],
    ["that the page follows itself", { ...link(), defaultPrevented: true }],
    ["opened beside this page", { ...link(), ctrlKey: true }],
  ])("leaves a link %s as it is", (_, click) => {
    const page = plainPage({ local: DISCREET });
    page.happens("click", click);
    expect(page.did.went).toEqual([]);
  });

  it("is one by choice", () => {
    const page = plainPage();
    page.happens("click", link());
    expect([page.document.title, page.did.went]).toEqual(["Heard", []]);
  });
});
