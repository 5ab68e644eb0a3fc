"use client";

import { useTranslations } from "next-intl";
import { DEPTHS, type Depth } from "../../lib/coach/question";
import { Pills } from "../look/Pills";

type DepthsProps = { readonly depth: Depth; readonly onChoose: (depth: Depth) => void };

/** How near a question comes. */
export function Depths({ depth, onChoose }: DepthsProps) {
  const t = useTranslations("questions");
  return (
    <Pills
      legend={t("depth")}
      choices={DEPTHS.map((each) => ({ value: `${each}`, label: t(`depths.${each}`) }))}
      chosen={`${depth}`}
      onChoose={(chosen) => onChoose(DEPTHS.find((each) => `${each}` === chosen) ?? depth)}
    />
  );
}
