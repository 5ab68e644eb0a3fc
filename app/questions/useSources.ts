"use client";

import { useTranslations } from "next-intl";
import { THEMES } from "../../lib/coach/question";
import type { Source } from "./offers";

/** What questions can be about, by name. */
export function useSources(): readonly { readonly value: Source; readonly label: string }[] {
  const t = useTranslations("questions");
  const sources: readonly Source[] = ["all", "favourites", "own", ...THEMES];
  return sources.map((value) => ({ value, label: t(`source.${value}`) }));
}
