"use client";

import { useTranslations } from "next-intl";
import type { StepView } from "../../lib/talk/view";
import { otherSeat } from "../../lib/values/seat";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import { SIDES } from "./Said";
import { useTable } from "./table";

/** A letter in the making: what the other writes at this moment, where that is shown. Who listens hears that it is, once, and not each letter. [S12] */
export function ReadAlong({ view }: { readonly view: StepView }) {
  const t = useTranslations("talk.along");
  const { snapshot, seat, partner } = useTable();
  const { livePartner } = snapshot;
  const writes = livePartner !== null;
  if (view.shown !== "as-written" || (view.part === "acting" && !writes)) return null;
  const writer = otherSeat(seat);
  return (
    <div
      className={classes("flex min-h-28 flex-col gap-1 py-1 pl-4", writes && "border-l-4 border-dashed", SIDES[writer])}
    >
      <p role="status" className="flex items-center gap-2 text-small font-medium text-ink-soft empty:hidden">
        {writes && <PersonMark seat={writer} className="size-4" />}
        {writes && t("reader", { partner })}
      </p>
      {writes && (
        <p aria-live="off" className="max-w-[65ch] font-serif text-said break-words whitespace-pre-wrap text-ink-soft">
          {livePartner}
        </p>
      )}
    </div>
  );
}
