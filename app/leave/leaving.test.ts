import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plainPage } from "./testing/plainPage";

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
    await vi.advanceTimersByTimeAsync(0);
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
    await vi.advanceTimersByTimeAsync(49);
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
    await vi.advanceTimersByTimeAsync(299);
    expect(page.did.went).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.did.went).toEqual([WEATHER]);
  });

  it("in another tab takes this one along, which tells nobody again", async () => {
    const page = plainPage();
    page.hearsOthersLeave();
    await vi.advanceTimersByTimeAsync(0);
    expect([page.isBlank(), page.did.went, page.did.told]).toEqual([true, [WEATHER], []]);
  });
});

describe("on a shared device", () => {
  it("the sign-in ends, and the browser forgets on its way", async () => {
    const page = plainPage({ local: SHARED });
    page.pressesLeave();
    await vi.advanceTimersByTimeAsync(0);
    expect([page.did.asked, page.did.went]).toEqual([["/api/account/sign-out"], ["/leave?shared"]]);
  });

  it("without a network it goes straight elsewhere", async () => {
    const page = plainPage({ local: SHARED, online: false });
    page.pressesLeave();
    await vi.advanceTimersByTimeAsync(0);
    expect(page.did.went).toEqual([WEATHER]);
  });
});

describe("Shift", () => {
  it("three times leaves, and says after each how often is left", () => {
    const page = plainPage();
    page.presses("Shift");
    expect(page.place.textContent).toBe("two more");
    page.presses("Shift");
    expect([page.place.textContent, page.isBlank()]).toEqual(["one more", false]);
    page.presses("Shift");
    expect(page.isBlank()).toBe(true);
  });

  it.each([
    ["another key between", ["Shift", "Shift", "a", "Shift"]],
    ["only twice", ["Shift", "Shift"]],
  ])("does not leave with %s", (_, keys) => {
    const page = plainPage();
    page.presses(...keys);
    expect(page.isBlank()).toBe(false);
  });

  it("does not leave by writing capitals, however many", () => {
    const page = plainPage();
    for (const key of "HEARD") {
      page.happens("keydown", { key: "Shift" });
      page.presses(key);
      page.happens("keyup", { key: "Shift" });
    }
    expect([page.isBlank(), page.place.textContent]).toEqual([false, ""]);
  });

  it.each([{ repeat: true }, { isComposing: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }])(
    "with %o is no press of Shift alone",
    (facts) => {
      const page = plainPage();
      for (let press = 0; press < 3; press += 1) {
        page.happens("keydown", { key: "Shift", ...facts });
        page.happens("keyup", { key: "Shift", ...facts });
      }
      expect(page.isBlank()).toBe(false);
    },
  );

  it("with a touch or a click between begins anew", () => {
    const page = plainPage();
    page.presses("Shift", "Shift");
    page.happens("pointerdown");
    page.presses("Shift");
    expect(page.isBlank()).toBe(false);
  });

  it("is forgotten after five seconds, and says so", () => {
    const page = plainPage();
    page.presses("Shift", "Shift");
    vi.advanceTimersByTime(5_000);
    expect(page.place.textContent).toBe("over");
    page.presses("Shift");
    expect([page.isBlank(), page.place.textContent]).toEqual([false, "two more"]);
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
    await vi.advanceTimersByTimeAsync(0);
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
