import { describe, expect, it } from "vitest";
import type { ShareId } from "../values/ids";
import { instant } from "../values/time";
import { awaitedOn, letGoOf, type Share, shareLink, shareStanding } from "./share";

const proposed: Share = { by: "a", state: "proposed", expiresAt: null };
const open: Share = { by: "a", state: "open", expiresAt: instant(1_000) };
const declined: Share = { by: "a", state: "declined", expiresAt: null };

describe("a share", () => {
  it("waits for the other's word and for nobody else's", () => {
    expect(shareStanding(proposed, instant(5_000))).toBe("waiting");
    expect([awaitedOn(proposed), awaitedOn({ ...proposed, by: "b" })]).toEqual(["b", "a"]);
    expect([awaitedOn(open), awaitedOn(declined)]).toEqual([null, null]);
  });

  it("is over at the very moment it expires, and not one before", () => {
    expect(shareStanding(open, instant(999))).toBe("open");
    expect(shareStanding(open, instant(1_000))).toBe("ended");
    expect(shareStanding(declined, instant(0))).toBe("declined");
  });

  it("is let go by either: open at once and whole, and while it waits, told plainly to who asked", () => {
    expect([letGoOf(proposed, "a"), letGoOf(proposed, "b")]).toEqual(["nothing", "declined"]);
    expect([letGoOf(open, "a"), letGoOf(open, "b")]).toEqual(["nothing", "nothing"]);
    expect([letGoOf(declined, "a"), letGoOf(declined, "b")]).toEqual(["nothing", null]);
  });

  it("has a link whose secret stands behind the sign that browsers never send", () => {
    const url = new URL(shareLink("https://heard.example", "anId" as ShareId, "v1.secret"));
    expect([url.pathname, url.search, url.hash]).toEqual(["/shown/anId", "", "#v1.secret"]);
  });
});
