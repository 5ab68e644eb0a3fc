"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Millis } from "../../lib/values/time";

/** Gives about how long something takes, as people say it: "About 35 minutes", "About an hour". */
export function useAbout(): (length: Millis) => string {
  const t = useTranslations("talk.start");
  return useCallback(
    (length) => {
      const minutes = Math.max(1, Math.round(length / 60_000));
      const hours = Math.round(minutes / 60);
      if (hours > 0 && (Math.abs(minutes - hours * 60) <= 6 || minutes > 100)) return t("aboutHours", { hours });
      return t("aboutMinutes", { minutes: minutes < 10 ? minutes : Math.round(minutes / 5) * 5 });
    },
    [t],
  );
}
