import { isWish } from "./places";
import type { Goal, Goes, StepSkeleton } from "./skeleton";

/** Every goal a step names. */
export const goalsOf = ({ sent, passed, clock, answers }: StepSkeleton): readonly Goal[] => [
  ...(sent === null || sent === "stay" ? [] : [sent]),
  ...(passed === null ? [] : [passed.afterWords, passed.inSilence]),
  ...(clock === null ? [] : [clock.ranOut.afterWords, clock.ranOut.inSilence]),
  ...answers.flatMap(({ goal, beyond }) => (beyond === null ? [goal] : [goal, beyond])),
];

/** What is wrong with a step, whatever stands around it. */
export const flawsOfStep = (step: StepSkeleton, goes: Goes): readonly string[] => [
  ...(hasAnEnd(step) ? [] : ["nothing ends it"]),
  ...(goes === "once" && (step.by === "speaker" || step.by === "listener") ? ["no speaker outside a turn"] : []),
  ...(goes === "once" && step.answers.some(({ of }) => of === "speaker" || of === "listener")
    ? ["no speaker answers outside a turn"]
    : []),
  ...(step.answers.some(({ needs, of }) => needs === "both" && of !== "each")
    ? ["what needs both is not both's to answer"]
    : []),
  ...(leavesOut(step) ? [] : ["whoever cannot write here has no other way"]),
  ...(step.meanwhile.includes("signal") || step.by === "each" ? [] : ["the other can do nothing but wait"]),
  ...(step.by === "nobody" && (step.sent !== null || step.passed !== null) ? ["nobody writes here"] : []),
  ...(isWish(step) && (step.sent !== null || step.by !== "each" || step.answers.some(({ words }) => words))
    ? ["a wish is an answer of each, without words"]
    : []),
  ...(isWish(step) && !step.answers.some(({ needs }) => needs === "one") ? ["two unlike wishes lead nowhere"] : []),
  ...(step.shown === "when-both" && step.by !== "each" ? ["shown when both have sent, and not both send"] : []),
  ...(step.meanwhile.includes("putDifferently") && !isTakeawayOfEach(step)
    ? ["nothing of one's own stands here that could be put differently"]
    : []),
  ...(step.shown === "to-oneself" && step.sent === null ? ["nothing is written that could be to oneself"] : []),
];

/** Each writes a takeaway and sends it once; what one sent stands until the other has, too. [N7] */
const isTakeawayOfEach = ({ kind, by, input, sent, shown }: StepSkeleton): boolean =>
  kind === "takeaway" &&
  by === "each" &&
  input === "words" &&
  sent !== null &&
  sent !== "stay" &&
  shown !== "to-oneself";

const isFirm = ({ clock }: StepSkeleton): boolean => clock?.mode === "firm";

/** Sending ends it, or an answer that stays open, or a clock that is firm by nature. */
const hasAnEnd = (step: StepSkeleton): boolean =>
  (step.sent !== null && step.sent !== "stay") ||
  isFirm(step) ||
  step.answers.some(({ limit, beyond }) => limit === null || beyond !== null);

/** Who is asked to write may pass, or answer instead, or wait for a firm clock. */
const leavesOut = (step: StepSkeleton): boolean =>
  step.sent === null || step.passed !== null || isFirm(step) || step.answers.length > 0;
