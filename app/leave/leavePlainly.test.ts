import type { MouseEvent } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { leavePlainly } from "./leavePlainly";

const did: string[] = [];
const document = {
  title: "Heard",
  documentElement: { style: { setProperty: (...is: string[]) => did.push(is.join(" ")) } },
};
const press = { preventDefault: () => did.push("stays here") } as unknown as MouseEvent;

beforeEach(() => {
  did.length = 0;
  document.title = "Heard";
  vi.stubGlobal("document", document);
  vi.stubGlobal("location", { replace: (to: string) => did.push(`to ${to} from ${document.title}`) });
  vi.stubGlobal("dispatchEvent", ({ type }: Event) => did.push(`says ${type}`));
  vi.stubGlobal("fetch", async (path: string) => did.push(`asks ${path}`));
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      postMessage = (news: string) => did.push(`tells others ${news}`);
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

describe("a press on a page that the browser drew by itself", () => {
  it("blanks it first, then lets keys and other tabs go, and leaves no way back to it", () => {
    leavePlainly(press, "Weather");
    expect(did).toEqual([
      "stays here",
      "display none important",
      "tells others leave",
      "says leaving",
      "to /leave from Weather",
    ]);
  });

  it("ends the sign-in and leaves nothing on a device that others use too", () => {
    vi.stubGlobal("localStorage", { getItem: (name: string) => (name === "heard-shared-device" ? "yes" : null) });
    leavePlainly(press, "Weather");
    expect(did.slice(-2)).toEqual(["asks /api/account/sign-out", "to /leave?shared from Weather"]);
  });
});
