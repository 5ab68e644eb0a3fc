"use client";

import { useTranslations } from "next-intl";
import { Pill } from "../../look/Pill";
import { isPicked, withPick } from "./picks";

type PicksProps = {
  readonly picks: readonly string[];
  readonly text: string;
  readonly onChange: (text: string) => void;
};

/** Many small words to choose several from. They go into the text, a line each. */
export function Picks({ picks, text, onChange }: PicksProps) {
  const t = useTranslations("talk.writing");
  if (picks.length === 0) return null;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-2 text-small text-ink-soft">{t("picks")}</legend>
      {picks.map((pick) => (
        <Pill key={pick} pressed={isPicked(text, pick)} onClick={() => onChange(withPick(text, pick))}>
          {pick}
        </Pill>
      ))}
    </fieldset>
  );
}
