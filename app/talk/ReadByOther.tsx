"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { StepView } from "../../lib/talk/view";
import { otherSeat } from "../../lib/values/seat";
import { PersonMark } from "../look/PersonMark";
import { useTable } from "./table";

/** At a step shown as it is written: says so before the first word, and lets the other read along. [S12] */
export function ReadByOther({ view, text }: { readonly view: StepView; readonly text: string }) {
  const t = useTranslations("talk.along");
  const { line, seat, partner } = useTable();
  useEffect(() => line.writing(text), [line, text]);
  useEffect(() => () => line.writing(""), [line]);
  if (view.shown !== "as-written") return null;
  return (
    <p className="flex items-center gap-3 text-small font-medium text-ink-soft">
      <PersonMark seat={otherSeat(seat)} className="size-4" />
      {t("writer", { partner })}
    </p>
  );
}
