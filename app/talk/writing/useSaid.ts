"use client";

import { useMemo } from "react";
import { isSaying } from "../../../lib/talk/event";
import type { StepKind } from "../../../lib/talk/skeleton";
import type { Seat } from "../../../lib/values/seat";
import { useTable } from "../table";

type Which = { readonly by?: Seat; readonly kind?: StepKind };

/** What was said in this talk and can be read here, in its order; by one of the two, at steps of one kind, where these are named. */
export function useSaid({ by, kind }: Which = {}): readonly string[] {
  const { events, words } = useTable().snapshot;
  return useMemo(
    () =>
      events.flatMap((event) => {
        const { happening } = event;
        if (
          !isSaying(happening) ||
          (by ?? event.by) !== event.by ||
          (kind ?? happening.stepKind) !== happening.stepKind
        )
          return [];
        const said = words.get(event.seq);
        return said?.state === "open" ? [said.text] : [];
      }),
    [events, words, by, kind],
  );
}
