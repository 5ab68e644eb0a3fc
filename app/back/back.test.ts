import { describe, expect, it } from "vitest";
import type { PastTalk } from "../../lib/line/back/pastTalk";
import type { Outcome } from "../../lib/room/agreement";
import { pathOf, placeIn } from "../../lib/room/paths";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { instant } from "../../lib/values/time";
import { pictureOf, titleOf } from "./formats";
import { monthsOf } from "./months";
import { formatsIn, type Narrow, narrowed, talksWithOpen, topicsIn } from "./narrowed";

const talk = (format: string, topic: string | null, began = 0, ownTitle: string | null = null): PastTalk => ({
  ...{
    talkId: `${format} ${topic} ${began}` as TalkId,
    format,
    topic,
    ownTitle,
    said: [],
    opened: true,
    deleted: false,
    doubted: false,
  },
  ...{ began: instant(began), closed: instant(began + 1), keep: "notes" },
});

const dishes = talk("floor-talk", "The dishes");
const again = talk("say-it-back", "the  dishes ");
const zoo = talk("floor-talk", "Äpfel im Zoo");
const silent = talk("own", null, 0, "Sunday walk");
const all = [dishes, again, zoo, silent];
const NONE: ReadonlySet<TalkId> = new Set();

describe("narrowing", () => {
  it("keeps what is in a format and about a topic, however it was typed", () => {
    const to = (narrow: Partial<Narrow>) =>
      narrowed(all, { format: null, topic: null, withOpen: false, ...narrow }, NONE);
    expect(to({})).toEqual(all);
    expect(to({ format: "floor-talk" })).toEqual([dishes, zoo]);
    expect(to({ topic: "The dishes" })).toEqual([dishes, again]);
    expect(to({ format: "say-it-back", topic: "THE DISHES" })).toEqual([again]);
  });

  it("keeps what has an agreement that is still open, and not what is settled or from no talk", () => {
    const from = (talkId: TalkId | null, outcome: Outcome) => ({ talkId, outcome });
    const agreements = [from(dishes.talkId, "done"), from(again.talkId, "still-on"), from(null, "open")];
    const open = talksWithOpen([...agreements, from(again.talkId, "let-go"), from(zoo.talkId, "open")]);
    const narrow = { format: null, topic: null, withOpen: true };
    expect(narrowed(all, narrow, open)).toEqual([again, zoo]);
    expect(narrowed(all, { ...narrow, topic: "the dishes" }, open)).toEqual([again]);
    expect(narrowed(all, narrow, NONE)).toEqual([]);
  });

  it("offers each format and each topic that there is, once", () => {
    expect(formatsIn(all)).toEqual(["floor-talk", "say-it-back", "own"]);
    expect(topicsIn(all, "en")).toEqual(["Äpfel im Zoo", "The dishes"]);
  });
});

describe("a place in a talk's notes", () => {
  it("is named at the end of their address, and read again from there", () => {
    const address = pathOf.notes("r" as RoomId, "t" as TalkId, 12);
    expect(address).toBe("/room/r/notes/t#said-12");
    expect(placeIn(new URL(address, "https://heard.example").hash)).toBe(12);
    for (const other of ["", "#", "#said-", "#said-1x", "#12"]) expect(placeIn(other)).toBeNull();
  });
});

describe("a month", () => {
  it("is one by the clock on the wall", () => {
    const [late, early] = [Date.UTC(2026, 10, 30, 23, 30), Date.UTC(2026, 10, 1, 12)];
    const talks = [talk("floor-talk", null, late), talk("floor-talk", null, early)];
    expect(monthsOf(talks, "UTC").map(({ key }) => key)).toEqual(["2026-11"]);
    expect(monthsOf(talks, "Europe/Berlin").map(({ key }) => key)).toEqual(["2026-12", "2026-11"]);
    expect(monthsOf([], "UTC")).toEqual([]);
  });
});

describe("a past talk's format", () => {
  const formats = [{ id: "floor-talk", title: "Floor talk", intent: "understand" }] as const;

  it("has its name and picture, a couple's own its own", () => {
    expect([titleOf(formats, dishes), pictureOf(formats, dishes)]).toEqual(["Floor talk", "understand"]);
    expect([titleOf(formats, silent), pictureOf(formats, silent)]).toEqual(["Sunday walk", "own"]);
    expect(titleOf(formats, again)).toBeNull();
  });
});
