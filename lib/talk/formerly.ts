import type { Rules } from "./rules";
import type { Goal, PartSkeleton, Sign, Skeleton, StepSkeleton } from "./skeleton";

// Talks that were opened before formats had gates, signs and parts that go in other ways. Their logs never change.

type FormerStep = Omit<StepSkeleton, "input" | "passed"> & { readonly passed: Goal | null };
type FormerPart = Omit<PartSkeleton, "goes" | "steps"> & {
  readonly goes: "turns" | "once";
  readonly steps: readonly FormerStep[];
};
type FormerSkeleton = Pick<Skeleton, "format" | "version"> & { readonly parts: readonly FormerPart[] };

const SIGNS: readonly Sign[] = ["nod", "warmth", "slower", "withYou"];

const isFormer = (skeleton: Skeleton | FormerSkeleton): skeleton is FormerSkeleton => !("gate" in skeleton);

// The speaker who had said something passed to where the clock's end would lead.
const stepAsNow = (step: FormerStep): StepSkeleton => {
  const { passed, clock } = step;
  const afterWords = step.by === "speaker" && clock ? clock.ranOut.afterWords : passed;
  return {
    ...step,
    input: "words",
    passed: passed && { inSilence: passed, afterWords: afterWords ?? passed },
  };
};

/** A stored format's shape as the machine reads it today. [L8] */
export const skeletonAsNow = (stored: Skeleton | FormerSkeleton): Skeleton =>
  isFormer(stored)
    ? {
        ...stored,
        gate: { calm: false, topic: "any" },
        signs: SIGNS,
        keeps: null,
        parts: stored.parts.map((part) => ({
          ...part,
          goes: part.goes === "once" ? "once" : "agreed",
          steps: part.steps.map(stepAsNow),
        })),
      }
    : stored;

/** Stored rules as the machine reads them today. [L8] */
export const rulesAsNow = (stored: Omit<Rules, "input"> & Partial<Pick<Rules, "input">>): Rules => ({
  ...stored,
  input: stored.input ?? "words",
});
