"use client";

import { createTranslator, useLocale, useMessages } from "next-intl";
import { useMemo } from "react";
import type { StepWords } from "../../lib/words/formatWords";
import { useFormat } from "./format";

/** A step's sentences: the format's own, and where it has none, those of every step of that name. */
export function useStepSentences(stepId: string): StepWords {
  const own = useFormat()?.steps[stepId];
  const common: { readonly [step: string]: StepWords } = useMessages().talk.steps;
  return useMemo(() => ({ ...common[stepId], ...own }), [common, own, stepId]);
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
