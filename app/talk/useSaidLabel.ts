"use client";

import { useTranslations } from "next-intl";
import type { LoggedEvent } from "../../lib/wire/messages";
import { useNames } from "./names";
import { useEachStepsSentences, useFilled } from "./useStepWords";

/** Says what stands above an event in a reading of the talk; null where nothing needs to be told. */
export function useSaidLabels(): (event: LoggedEvent) => string | null {
  const t = useTranslations("talk.said");
  const names = useNames();
  const fill = useFilled();
  const sentencesOf = useEachStepsSentences();
  return ({ by, happening }) => {
    const words = sentencesOf("step" in happening ? happening.step : "");
    const name = by === null ? "" : names[by];
    switch (happening.kind) {
      case "Said":
      case "PutDifferently": {
        const label = fill(words.said, { name }) || name;
        return happening.kind === "Said" && happening.lastWords ? `${label} (${t("lastWords")})` : label;
      }
      case "Answered":
      case "WishesMet":
        return fill(words.answered?.[happening.answer], { name }) || null;
      case "Passed":
        return t("passed", { name });
      default:
        return null;
    }
  };
}

/** What stands above an event in a reading of the talk; null where nothing needs to be told. */
export const useSaidLabel = (event: LoggedEvent): string | null => useSaidLabels()(event);
