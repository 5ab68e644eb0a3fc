"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** A length of time in words: "3 minutes", "20 seconds". */
export function useLength(): (length: number) => string {
  const t = useTranslations("talk.start");
  return useCallback(
    (length: number) => {
      const seconds = Math.max(0, Math.round(length / 1_000));
      return seconds < 60 ? t("seconds", { seconds }) : t("minutes", { minutes: Math.round(seconds / 60) });
    },
    [t],
  );
}

/** A length as digits: 2:05. */
export const digitsOf = (length: number): string => {
  const seconds = Math.max(0, Math.round(Math.abs(length) / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
