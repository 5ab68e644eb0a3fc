import type { Format } from "./format";
import { softOpener } from "./formats/softOpener";
import { flowOf } from "./length";
import type { PartSkeleton, StepKind } from "./skeleton";
import type { Opened } from "./trial";

/** What is said first where a talk begins softly: what one feels, or what one feels and would wish for. */
const SOFT: readonly StepKind[] = ["feeling", "request"];

/** What may come before, and opens nothing. */
const BEFORE: readonly StepKind[] = ["appreciation", "silence", "answer"];

const isOpener = ({ id }: PartSkeleton): boolean => id === "opener";

const opener: readonly PartSkeleton[] = softOpener.skeleton.parts.filter(isOpener);

/** How its steps are written, in front of any format. */
export const openerWriting: Format["writing"] = softOpener.writing;

/** Whether a format begins with an opening of its own, so that something that hurts needs no other. */
export const opensSoftly = ({ skeleton: { parts } }: Pick<Format, "skeleton">): boolean => {
  const first = parts.flatMap(flowOf).find(({ kind }) => !BEFORE.includes(kind));
  return parts.some(isOpener) || (first !== undefined && SOFT.includes(first.kind));
};

/** A format with a soft opening in front, for what hurts: each is asked first how heated they are. [O1] */
export const withOpener = (format: Pick<Format, "skeleton" | "rules">): Opened => {
  const { skeleton, rules } = format;
  if (opensSoftly(format)) return { skeleton, rules };
  return {
    skeleton: { ...skeleton, gate: { ...skeleton.gate, calm: true }, parts: [...opener, ...skeleton.parts] },
    rules: { ...rules, lengths: { ...softOpener.rules.lengths, ...rules.lengths } },
  };
};
