"use client";

import { useTranslations } from "next-intl";
import { DEPTHS, NEEDS, TIMES, type Wanted as WantedValues } from "../../lib/talk/choosing";
import { Pills } from "../look/Pills";

const ANY = "any";
const SOME_NEED = [ANY, ...NEEDS] as const;
const SOME_TIME = [ANY, ...TIMES] as const;

type WantedProps = { readonly wanted: WantedValues; readonly onWant: (wanted: WantedValues) => void };

/** What one comes with: a need, some time, and how deep it may go. */
export function Wanted({ wanted, onWant }: WantedProps) {
  const t = useTranslations("start");
  return (
    <div className="flex flex-col gap-6">
      <Pills
        legend={t("needs.legend")}
        choices={SOME_NEED.map((value) => ({ value, label: t(`needs.${value}`) }))}
        chosen={wanted.need ?? ANY}
        onChoose={(need) => onWant({ ...wanted, need: need === ANY ? null : need })}
      />
      <Pills
        legend={t("times.legend")}
        choices={SOME_TIME.map((value) => ({ value, label: t(`times.${value}`) }))}
        chosen={wanted.time ?? ANY}
        onChoose={(time) => onWant({ ...wanted, time: time === ANY ? null : time })}
      />
      <Pills
        legend={t("depths.legend")}
        choices={[
          { value: ANY, label: t("depths.any") },
          ...DEPTHS.map((depth) => ({ value: String(depth), label: t(`depths.${depth}`) })),
        ]}
        chosen={wanted.depth === null ? ANY : String(wanted.depth)}
        onChoose={(chosen) => onWant({ ...wanted, depth: DEPTHS.find((depth) => String(depth) === chosen) ?? null })}
      />
    </div>
  );
}
