"use client";

import { useTranslations } from "next-intl";
import type { Depth } from "../../lib/coach/question";
import { Pills } from "../look/Pills";

const DEPTHS = ["1", "2", "3"] as const;

type DepthsProps = { readonly depth: Depth; readonly onChoose: (depth: Depth) => void };

/** How near a question comes. */
export function Depths({ depth, onChoose }: DepthsProps) {
  const t = useTranslations("questions");
  return (
    <Pills
      legend={t("depth")}
      choices={DEPTHS.map((value) => ({ value, label: t(`depths.${value}`) }))}
      chosen={`${depth}`}
      onChoose={(chosen) => onChoose(Number(chosen) as Depth)}
    />
  );
}
