import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plainPage } from "./testing/plainPage";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
