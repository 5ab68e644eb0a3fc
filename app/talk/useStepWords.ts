"use client";

import { createTranslator, useLocale, useMessages } from "next-intl";
import { useMemo } from "react";
import type { StepWords } from "../../lib/words/formatWords";
import { useFormat } from "./format";

/** Gives each step's sentences: the format's own, and where it has none, those of every step of that name. */
export function useEachStepsSentences(): (stepId: string) => StepWords {
  const own = useFormat()?.steps;
  const common: { readonly [step: string]: StepWords } = useMessages().talk.steps;
  return useMemo(() => (stepId) => ({ ...common[stepId], ...own?.[stepId] }), [common, own]);
}

/** The sentences of one step. */
export function useStepSentences(stepId: string): StepWords {
  const sentencesOf = useEachStepsSentences();
  return useMemo(() => sentencesOf(stepId), [sentencesOf, stepId]);
}

/** Fills names into a sentence of a format, which the compiler cannot know. */
export function useFilled(): (sentence: string | undefined, names: { readonly [name: string]: string }) => string {
  const locale = useLocale();
  return useMemo(
    () => (sentence, names) =>
      sentence === undefined ? "" : createTranslator({ locale, messages: { sentence } })("sentence", names),
    [locale],
  );
}
