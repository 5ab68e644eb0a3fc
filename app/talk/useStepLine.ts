"use client";

import { useCallback } from "react";
import { useTable } from "./table";
import { useFilled, useStepSentences } from "./useStepWords";

type Sentence = "acting" | "waiting" | "done" | "place" | "send" | "pass" | "correct";

/** A step's sentences with the partner's name in them; empty where it has none for that. */
export function useStepLine(stepId: string): (of: Sentence) => string {
  const { partner } = useTable();
  const words = useStepSentences(stepId);
  const fill = useFilled();
  return useCallback((of) => fill(words[of], { partner }), [fill, words, partner]);
}
