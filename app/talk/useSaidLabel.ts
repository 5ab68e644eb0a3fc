"use client";

import { useTranslations } from "next-intl";
import type { LoggedEvent } from "../../lib/wire/messages";
import { useNames } from "./names";
import { useFilled, useStepSentences } from "./useStepWords";

/** What stands above an event in a reading of the talk; null where nothing needs to be told. */
export function useSaidLabel({ by, happening }: LoggedEvent): string | null {
  const t = useTranslations("talk.said");
  const names = useNames();
  const fill = useFilled();
  const words = useStepSentences("step" in happening ? happening.step : "");
  const name = by === null ? "" : names[by];
  switch (happening.kind) {
    case "Said": {
      const label = fill(words.said, { name }) || name;
      return happening.lastWords ? `${label} (${t("lastWords")})` : label;
    }
    case "Answered":
    case "WishesMet":
      return fill(words.answered?.[happening.answer], { name }) || null;
    case "Passed":
      return t("passed", { name });
    default:
      return null;
  }
}
