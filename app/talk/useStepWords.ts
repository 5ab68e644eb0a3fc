"use client";

import { useTranslations } from "next-intl";
import { useTable } from "./table";

type TalkKey = Parameters<ReturnType<typeof useTranslations<"talk">>>[0];

/** The sentences that belong to a step, by its id: a format brings its own. Empty where it has none for that. */
export function useStepWords(stepId: string) {
  const t = useTranslations("talk");
  const { partner } = useTable();
  return (of: "line" | "place" | "send" | "pass" | "answers" | "correct", more?: string): string => {
    // Step ids are data, so that the compiler cannot know which sentences there are; `has` does.
    const key = [of, stepId, more].filter((part) => part !== undefined).join(".") as TalkKey;
    return t.has(key) ? t(key, { partner }) : "";
  };
}
