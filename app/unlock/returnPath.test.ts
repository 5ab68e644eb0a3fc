import { describe, expect, it } from "vitest";
import { HOME, returnPath, withReturn } from "./returnPath";

describe("the way back after signing in", () => {
  it.each(["/i/AAAAAAAAAAAAAAAAAAAAAA", "/room/BBBBBBBBBBBBBBBBBBBBBB?talk=1", "/settings"])("leads to %s", (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    null,
    undefined,
    "",
    "rooms",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "https://elsewhere.example/",
    "javascript:alert(1)",
    "/a\\..\\b",
  ])("never leads outside with %j", (path) => {
    expect(returnPath(path)).toBe(HOME);
  });

  it("leaves a link's fragment behind", () => {
    expect(returnPath("/i/AAAAAAAAAAAAAAAAAAAAAA#v1.secret")).toBe("/i/AAAAAAAAAAAAAAAAAAAAAA");
  });

  it("is written into an address only where it says something", () => {
    expect(withReturn("/sign-in", HOME)).toBe("/sign-in");
    expect(withReturn("/sign-in", "/i/A?b=c")).toBe("/sign-in?to=%2Fi%2FA%3Fb%3Dc");
  });
});
