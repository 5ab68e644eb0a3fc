import { type Millis, millis } from "../values/time";
import { spentAt } from "./clock";
import type { TalkEvent } from "./event";
import { evolve } from "./evolve";
import { stepAtHand } from "./places";
import { asSaid } from "./saidLengths";
import type { LengthName, Skeleton } from "./skeleton";
import type { Running, Talk } from "./talk";

/** A step that was gone through: which of the lengths its clock had, and how long that clock ran, pauses left out. */
export type Taken = { readonly length: LengthName; readonly took: Millis };

/** What is usual for a format's lengths, by their names; only those of which enough is known. */
export type Usual = { readonly [name in LengthName]: Millis };

/** Of fewer steps than these nothing is said. */
const LEAST = 3;

/** What these two usually take for each length of a format, from the logs of their own talks. [O3] */
export const learned = (skeleton: Skeleton, logs: readonly (readonly TalkEvent[])[]): Usual => {
  const taken = logs.filter((log) => isWhole(log, skeleton)).flatMap(takenIn);
  const names = [...new Set(taken.map(({ length }) => length))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const usual = usualOf(taken.filter(({ length }) => length === name).map(({ took }) => took));
      return usual === null ? [] : [[name, usual] as const];
    }),
  );
};

/** Not one that was only tried: it has every part of the format. */
const isWhole = ([first]: readonly TalkEvent[], { format, parts }: Skeleton): boolean => {
  if (first?.happening.kind !== "TalkProposed") return false;
  const { skeleton } = first.happening;
  return skeleton.format === format && parts.every(({ id }) => skeleton.parts.some((part) => part.id === id));
};

/** The clocked steps of a talk that were gone through, not left out and not broken off. */
export const takenIn = (log: readonly TalkEvent[]): readonly Taken[] => {
  const taken: Taken[] = [];
  let talk: Talk | null = null;
  for (const event of log) {
    const next: Talk = evolve(talk, event);
    if (talk?.status === "running" && event.happening.kind !== "Passed" && isOver(talk, next))
      taken.push(...takenAt(talk, event));
    talk = next;
  }
  return taken;
};

const isOver = (before: Running, next: Talk): boolean =>
  next.status === "running" && (next.over || next.step.stepNo !== before.step.stepNo);

const takenAt = (talk: Running, { at }: TalkEvent): readonly Taken[] => {
  const { clock } = talk.step;
  const length = stepAtHand(talk).clock?.length;
  if (clock === null || length === undefined) return [];
  const spent = spentAt(clock, at);
  // The grace after a firm clock's zero is nobody's time to speak.
  return [{ length, took: clock.mode === "firm" ? millis(Math.min(spent, clock.length)) : spent }];
};

/** The middle of what was taken, outliers left out, as people say it; null where too little is known. */
export const usualOf = (taken: readonly Millis[]): Millis | null => {
  const inOrder = taken.toSorted((one, two) => one - two);
  const [low, high] = [quantile(inOrder, 0.25), quantile(inOrder, 0.75)];
  // Tukey's fences.
  const reach = 1.5 * (high - low);
  const near = inOrder.filter((each) => each >= low - reach && each <= high + reach);
  return near.length < LEAST ? null : asSaid(millis(quantile(near, 0.5)));
};

const quantile = (inOrder: readonly number[], part: number): number => {
  const place = (inOrder.length - 1) * part;
  const below = inOrder[Math.floor(place)] ?? 0;
  const above = inOrder[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place % 1);
};
