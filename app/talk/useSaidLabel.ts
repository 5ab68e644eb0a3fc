"use client";

import { useTranslations } from "next-intl";
import type { StepKind } from "../../lib/talk/skeleton";
import type { LoggedEvent } from "../../lib/wire/messages";
import { useNames } from "./names";

const SPOKEN = ["statement", "reflection", "validation", "empathy", "thanks", "takeaway"] as const;
type Spoken = (typeof SPOKEN)[number];
const isSpoken = (kind: StepKind): kind is Spoken => SPOKEN.some((each) => each === kind);

/** What stands above an event in a reading of the talk; null where nothing needs to be told. */
export function useSaidLabel({ by, happening }: LoggedEvent): string | null {
  const t = useTranslations("talk.said");
  const names = useNames();
  if (by === null) return null;
  const name = names[by];
  switch (happening.kind) {
    case "Said": {
      const label = isSpoken(happening.stepKind) ? t(happening.stepKind, { name }) : name;
      return happening.lastWords ? `${label} (${t("lastWords")})` : label;
    }
    case "Answered":
      return happening.answer === "confirm" && happening.step === "feeling-check"
        ? t("confirmFeeling", { name })
        : t(happening.answer, { name });
    case "Passed":
      return t("passed", { name });
    default:
      return null;
  }
}
