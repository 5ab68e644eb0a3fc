import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PastTalk } from "../../lib/line/back/pastTalk";
import { FELT_HEARD, type FeltHeard } from "../../lib/room/feltHeard";
import type { TalkId } from "../../lib/values/ids";
import { type Instant, instant } from "../../lib/values/time";
import { type FeltPoint, feltByMonth, pictureOf, pointsOf } from "./feltPicture";

const day = (month: number, date: number, year = 2026): Instant => instant(Date.UTC(year, month - 1, date, 12));
const point = (at: Instant, felt: number): FeltPoint => ({ at, felt: felt as FeltHeard });
const talk = (id: string, began: Instant, deleted = false): PastTalk => ({
  ...{
    talkId: id as TalkId,
    format: "floor-talk",
    topic: null,
    ownTitle: null,
    said: [],
    opened: true,
    deleted,
    doubted: false,
  },
  ...{ began, closed: instant(began + 1), keep: "notes" },
});

describe("the points of looking back", () => {
  it("are what was said of these talks, the oldest first, deleted ones too", () => {
    const talks = [talk("new", day(3, 1)), talk("silent", day(2, 1)), talk("old", day(1, 1), true)];
    const felt = new Map([
      ["new" as TalkId, 8 as FeltHeard],
      ["old" as TalkId, 0 as FeltHeard],
      ["elsewhere" as TalkId, 3 as FeltHeard],
    ]);
    expect(pointsOf(talks, felt)).toEqual([point(day(1, 1), 0), point(day(3, 1), 8)]);
  });
});

describe("the picture", () => {
  it("is none of fewer than two talks", () => {
    expect(pictureOf([], "UTC")).toBeNull();
    expect(pictureOf([point(day(1, 1), 7)], "UTC")).toBeNull();
  });

  it("stands from the first to the last, and from not at all to wholly", () => {
    const picture = pictureOf([point(day(1, 1), 0), point(day(1, 6), 5), point(day(1, 11), 10)], "UTC");
    expect(picture?.dots).toEqual([
      { x: 0, y: 0 },
      { x: 0.5, y: 0.5 },
      { x: 1, y: 1 },
    ]);
    expect([picture?.line[0]?.x, picture?.line.at(-1)?.x]).toEqual([0, 1]);
  });

  it("puts talks of one moment into the middle", () => {
    const picture = pictureOf([point(day(1, 1), 2), point(day(1, 1), 4)], "UTC");
    expect(picture?.dots.map(({ x }) => x)).toEqual([0.5, 0.5]);
    expect(picture?.line.every(({ y }) => Math.abs(y - 0.3) < 1e-9)).toBe(true);
  });

  it("has a line that is calm: between the least and the most of what was said, wherever the talks lie", () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 4e10 }), fc.constantFrom(...FELT_HEARD)), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(points, (some) => {
        const sorted = some.map(([at, felt]) => point(instant(at), felt)).sort((one, two) => one.at - two.at);
        const picture = pictureOf(sorted, "UTC");
        const heights = sorted.map(({ felt }) => felt / 10);
        const [low, high] = [Math.min(...heights), Math.max(...heights)];
        for (const { y } of picture?.line ?? []) {
          expect(y).toBeGreaterThanOrEqual(low - 1e-9);
          expect(y).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });

  it("has a line that goes from one talk to the next without a step, where there are few", () => {
    const { line = [] } = pictureOf([point(day(1, 1), 2), point(day(3, 1), 8)], "UTC") ?? {};
    const steps = line.slice(1).map(({ y }, index) => y - (line[index]?.y ?? 0));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...steps)).toBeLessThan(0.04);
  });

  it("names months where they begin on the wall, and no more than there is room for", () => {
    const two = pictureOf([point(day(1, 16), 1), point(day(3, 2), 2)], "Europe/Berlin");
    expect(two?.months.map(({ first }) => new Date(first).toISOString())).toEqual([
      ...["2026-01-31T23:00:00.000Z", "2026-02-28T23:00:00.000Z"],
    ]);
    expect(two?.months.every(({ x }) => x > 0 && x < 1)).toBe(true);
    const year = pictureOf([point(day(11, 20, 2025), 1), point(day(11, 20), 2)], "UTC");
    expect(year?.months.map(({ first }) => new Date(first).getUTCMonth() + 1)).toEqual([12, 2, 4, 6, 8, 10]);
    expect(pictureOf([point(day(1, 3), 1), point(day(1, 9), 2)], "UTC")?.months).toEqual([]);
  });
});

describe("the picture in words", () => {
  it("tells month by month what was felt, by the clock on the wall", () => {
    const late = instant(Date.UTC(2026, 0, 31, 23, 30));
    const points = [point(day(1, 2), 3), point(late, 9), point(day(2, 20), 6)];
    expect(feltByMonth(points, "UTC").map(({ felt }) => felt)).toEqual([[3, 9], [6]]);
    expect(feltByMonth(points, "Europe/Berlin").map(({ felt }) => felt)).toEqual([[3], [9, 6]]);
  });
});
