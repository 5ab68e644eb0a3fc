"use client";

import { useTranslations } from "next-intl";
import type { ActTrouble } from "./useAct";

/** Why an act did not happen, and what can be done: a courtesy, read out when it appears. */
export function Trouble({ why }: { readonly why: ActTrouble | null }) {
  const t = useTranslations();
  const sentence = (trouble: ActTrouble): string => {
    if (trouble === "locked" || trouble === "broken" || trouble === "not-here" || trouble === "not-kept")
      return t(`talk.trouble.${trouble}`);
    return t(`refusals.${trouble}`);
  };
  return (
    <p role="status" className="text-small text-care empty:hidden">
      {why && sentence(why)}
    </p>
  );
}
