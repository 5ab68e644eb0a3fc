import type { StepSkeleton } from "../../../lib/talk/skeleton";
import type { StepWords } from "../../../lib/words/formatWords";

/** The sentences that a step's screens need and lack. */
export function lacking(step: StepSkeleton, words: StepWords): readonly string[] {
  const written = step.sent !== null;
  const needed: readonly (readonly [string, boolean, unknown])[] = [
    ["acting", step.by !== "nobody", words.acting],
    ["waiting", step.by !== "each", words.waiting],
    ["done", step.by === "each", words.done],
    ["place", written && step.input === "words", words.place],
    ["send", written, words.send],
    ["pass", step.passed !== null, words.pass],
    ["said", written && step.shown !== "to-oneself", words.said],
    ["correct", step.answers.some((rule) => rule.words), words.correct],
    ...step.answers.flatMap(
      ({ answer }) =>
        [
          [`answers.${answer}`, true, words.answers?.[answer]],
          [`answered.${answer}`, true, words.answered?.[answer]],
        ] as const,
    ),
  ];
  return needed.flatMap(([name, isNeeded, found]) => (isNeeded && !found ? [`${step.id}.${name}`] : []));
}
