"use client";

import { useTranslations } from "next-intl";
import { floorOf } from "../../lib/talk/places";
import type { Seat } from "../../lib/values/seat";
import { otherSeat } from "../../lib/values/seat";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import { useTable } from "./table";

/** Whose the floor is, as light: it rests on one of the two and moves slowly across when it passes. */
export function Floor() {
  const t = useTranslations("talk.floor");
  const { snapshot, seat, names, partner } = useTable();
  const { talk } = snapshot;
  if (talk === null) return null;
  const floor = floorOf(talk);
  const mine = floor === seat;
  const whose = floor === "both" || floor === "none" ? t(floor) : t(mine ? "mine" : "theirs", { partner });
  return (
    <div className="relative flex flex-col gap-1" data-floor={floor}>
      <h1 className="sr-only">{whose}</h1>
      <div aria-hidden="true" className="relative grid grid-cols-2 gap-3">
        <span
          className={classes(
            "absolute inset-y-0 w-[calc(50%-0.375rem)] rounded-card bg-glow transition-[left,opacity] duration-(--passing) ease-calm motion-reduce:transition-[opacity]",
            floor === "none" && "opacity-0",
            floor === "both" && "w-full",
            floor === otherSeat(seat) ? "left-[calc(50%+0.375rem)]" : "left-0",
          )}
        />
        <Chair seat={seat} name={names[seat]} lit={mine || floor === "both"} />
        <Chair seat={otherSeat(seat)} name={partner} lit={floor === otherSeat(seat) || floor === "both"} />
      </div>
    </div>
  );
}

function Chair({ seat, name, lit }: { readonly seat: Seat; readonly name: string; readonly lit: boolean }) {
  return (
    <span
      className={classes(
        "relative flex min-h-13 items-center justify-center gap-2.5 rounded-card border px-3 py-2 font-medium transition-colors duration-(--passing)",
        lit ? "border-transparent text-ink" : "border-line text-ink-soft",
      )}
    >
      <PersonMark seat={seat} lit={lit} />
      <span className="truncate">{name}</span>
    </span>
  );
}
