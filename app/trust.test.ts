import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TRUST } from "./trust";

type Policy = { readonly createScriptURL: (address: string) => string | null };
const made: Policy[] = [];

beforeEach(() => {
  made.length = 0;
  vi.stubGlobal("location", { origin: "https://heard.example" });
  vi.stubGlobal("trustedTypes", {
    get defaultPolicy() {
      return made[0] ?? null;
    },
    createPolicy: (name: string, policy: Policy) => name === "default" && made.push(policy),
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe("the first script", () => {
  it.each(["/_next/static/chunks/a.js", "https://heard.example/_next/static/a.js", "/reminder.js"])(
    "lets %s through",
    (address) => {
      new Function(TRUST)();
      expect(made[0]?.createScriptURL(address)).toBe(address);
    },
  );

  it.each([
    "https://elsewhere.example/_next/static/a.js",
    "/other.js",
    "//e.example/_next/static/a.js",
    "data:,alert(1)",
  ])("refuses %s", (address) => {
    new Function(TRUST)();
    expect(made[0]?.createScriptURL(address)).toBeNull();
  });

  it("says it once, and nothing where a browser knows no such types", () => {
    new Function(TRUST)();
    new Function(TRUST)();
    expect(made).toHaveLength(1);
    vi.stubGlobal("trustedTypes", undefined);
    new Function(TRUST)();
    expect(made).toHaveLength(1);
  });
});
