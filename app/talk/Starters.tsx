"use client";

import { useTranslations } from "next-intl";
import { Pill } from "../look/Pill";
import { useStepSentences } from "./useStepWords";

type StartersProps = { readonly step: string; readonly onPick: (starter: string) => void };

/** Beginnings of sentences for whoever looks for words. They fill in; nothing is sent. */
export function Starters({ step, onPick }: StartersProps) {
  const t = useTranslations("talk");
  const { starters = [] } = useStepSentences(step);
  if (starters.length === 0) return null;
  return (
    <ul aria-label={t("startersLabel")} className="flex flex-wrap gap-2">
      {starters.map((starter) => (
        <li key={starter}>
          <Pill onClick={() => onPick(starter.replace(/…$/, ""))}>{starter}</Pill>
        </li>
      ))}
    </ul>
  );
}
