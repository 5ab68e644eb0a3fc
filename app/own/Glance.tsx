"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Running } from "../../lib/talk/talk";
import { otherSeat } from "../../lib/values/seat";
import { RunningStep } from "../talk/RunningStep";
import { TableProvider } from "../talk/table";
import { useStepLine } from "../talk/useStepLine";
import { useLibrary } from "./OwnRoom";
import { stillTable } from "./stillTable";

type GlanceProps = { readonly talk: Running; readonly whose: "mine" | "theirs" };

/** One of the two screens at a step: the real one, held still. What it says is also there for who cannot see it. */
export function Glance({ talk, whose }: GlanceProps) {
  const t = useTranslations("own.preview");
  const { room, line, names, partner } = useLibrary();
  // Whoever looks begins: their seat takes the place of the first.
  const seat = whose === "mine" ? room.seat : otherSeat(room.seat);
  const turned = useMemo((): Running => {
    const speaker = talk.turn.speaker === "a" ? room.seat : otherSeat(room.seat);
    return { ...talk, turn: { ...talk.turn, speaker } };
  }, [talk, room.seat]);
  const table = useMemo(() => stillTable(turned, seat, { room, line, names }), [turned, seat, room, line, names]);
  const { view } = table.snapshot;
  if (view === null) return null;
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <figcaption className="text-small font-semibold">
        {whose === "mine" ? t("yours") : t("theirs", { partner })}
      </figcaption>
      <TableProvider value={table}>
        <LineInWords stepId={view.id} part={view.part} />
        <div
          inert
          aria-hidden="true"
          className="relative isolate flex min-h-96 overflow-hidden rounded-card border-2 border-line bg-paper p-4 contain-paint [zoom:0.8]"
        >
          <RunningStep view={view} />
        </div>
      </TableProvider>
    </figure>
  );
}

function LineInWords({ stepId, part }: { readonly stepId: string; readonly part: "acting" | "waiting" | "done" }) {
  const words = useStepLine(stepId);
  return <p className="sr-only">{words(part)}</p>;
}
