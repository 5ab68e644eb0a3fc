"use client";

import { useTranslations } from "next-intl";
import { Pill } from "../../look/Pill";
import { isPicked, withPick } from "./picks";

type PicksProps = {
  readonly picks: readonly string[];
  readonly text: string;
  readonly onChange: (text: string) => void;
};

/** So few words have room for the whole of a thumb. */
const FEW = 10;

/** Words to choose several from: few and large, or many and small. They go into the text, a line each. */
export function Picks({ picks, text, onChange }: PicksProps) {
  const t = useTranslations("talk.writing");
  if (picks.length === 0) return null;
  const few = picks.length <= FEW;
  return (
    <fieldset className={few ? "grid grid-cols-2 gap-2 sm:grid-cols-3" : "flex flex-wrap gap-2"}>
      <legend className="mb-2 text-small text-ink-soft">{t("picks")}</legend>
      {picks.map((pick) => (
        <Pill key={pick} said={few} pressed={isPicked(text, pick)} onClick={() => onChange(withPick(text, pick))}>
          {pick}
        </Pill>
      ))}
    </fieldset>
  );
}
