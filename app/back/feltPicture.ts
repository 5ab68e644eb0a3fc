import type { PastTalk } from "../../lib/line/back/pastTalk";
import type { FeltByTalk } from "../../lib/line/feltHeard";
import { type FeltHeard, WHOLLY } from "../../lib/room/feltHeard";
import { momentOf, wallClock } from "../../lib/room/wallClock";
import type { Instant } from "../../lib/values/time";

/** How much one felt heard in a talk, and when that was. */
export type FeltPoint = { readonly at: Instant; readonly felt: FeltHeard };

/** A place in the picture: across from the first talk (0) to the last (1), up from not at all (0) to wholly (1). */
export type Place = { readonly x: number; readonly y: number };

/** The picture of what one felt over time. */
export type FeltPicture = {
  readonly dots: readonly Place[];
  /** How it goes on the whole, without every up and down. */
  readonly line: readonly Place[];
  /** Where months begin, as many as there is room for. */
  readonly months: readonly { readonly x: number; readonly first: Instant }[];
};

/** The points of these talks, the oldest first; deleted ones too, for what was felt in them stays one's own. */
export const pointsOf = (talks: readonly PastTalk[], felt: FeltByTalk): readonly FeltPoint[] =>
  talks
    .flatMap(({ talkId, began }) => {
      const number = felt.get(talkId);
      return number === undefined ? [] : [{ at: began, felt: number }];
    })
    .toSorted((one, two) => one.at - two.at);

/** Draws them; null for fewer than two, of which there is nothing to see. The zone is that of the months. */
export function pictureOf(points: readonly FeltPoint[], zone: string): FeltPicture | null {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || first === undefined || last === undefined) return null;
  const across = acrossFrom(first.at, last.at);
  const dots = points.map(({ at, felt }) => ({ x: across(at), y: felt / WHOLLY }));
  return { dots, line: calmLine(dots), months: monthsBetween(first.at, last.at, zone).map(placed(across)) };
}

const acrossFrom =
  (first: Instant, last: Instant) =>
  (at: Instant): number =>
    // Talks of one and the same moment stand in the middle.
    last === first ? 0.5 : (at - first) / (last - first);

const placed = (across: (at: Instant) => number) => (first: Instant) => ({ x: across(first), first });

const STEPS = 48;
/** How far a talk counts for the line, as a share of the whole time: the fewer there are, the farther, or the line would be stairs. */
const reachOf = (talks: number): number => Math.max(0.06, 0.7 / talks);

/** A mean at each place, in which near talks count more (a Gaussian kernel): it never leaves what was said. */
function calmLine(dots: readonly Place[]): readonly Place[] {
  const reach = reachOf(dots.length);
  const [from, to] = [dots[0]?.x ?? 0, dots.at(-1)?.x ?? 1];
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = from + ((to - from) * step) / STEPS;
    // Where nobody is near, the nearest talk counts, however far it is.
    const nearest = Math.min(...dots.map((dot) => Math.abs(dot.x - x)));
    const weights = dots.map((dot) => Math.exp(-((dot.x - x) ** 2 - nearest ** 2) / (2 * reach ** 2)));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return { x, y: dots.reduce((all, dot, index) => all + dot.y * (weights[index] ?? 0), 0) / sum };
  });
}

const MOST_MONTHS = 6;

/** The first moments of the months between, every so many of them where there are too many to name. */
function monthsBetween(first: Instant, last: Instant, zone: string): readonly Instant[] {
  const { year, month } = wallClock(first, zone);
  const months: Instant[] = [];
  for (let next = 1; ; next += 1) {
    const start = momentOf({ year, month: month + next, day: 1, hour: 0, minute: 0 }, zone);
    if (start > last) break;
    months.push(start);
  }
  const every = Math.ceil(months.length / MOST_MONTHS);
  return months.filter((_, index) => index % every === 0);
}

/** What was felt, month by month, for whoever hears the picture. */
export function feltByMonth(
  points: readonly FeltPoint[],
  zone: string,
): readonly { readonly first: Instant; readonly felt: readonly FeltHeard[] }[] {
  const months = new Map<string, { readonly first: Instant; readonly felt: FeltHeard[] }>();
  for (const { at, felt } of points) {
    const { year, month } = wallClock(at, zone);
    const known = months.get(`${year}-${month}`);
    if (known) known.felt.push(felt);
    else months.set(`${year}-${month}`, { first: at, felt: [felt] });
  }
  return [...months.values()];
}
