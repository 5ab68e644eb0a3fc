"use client";

import { useMemo } from "react";
import { isSaying } from "../../../lib/talk/event";
import type { Seat } from "../../../lib/values/seat";
import { useTable } from "../table";

/** What was said in this talk and can be read here, in its order; of one of the two where `by` names them. */
export function useSaid(by?: Seat): readonly string[] {
  const { events, words } = useTable().snapshot;
  return useMemo(
    () =>
      events.flatMap((event) => {
        if (!isSaying(event.happening) || (by !== undefined && event.by !== by)) return [];
        const said = words.get(event.seq);
        return said?.state === "open" ? [said.text] : [];
      }),
    [events, words, by],
  );
}
