"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Done, RoomTrouble } from "../../lib/line/roomTypes";

/** Something of a room that is fetched and opened when it is first shown. */
export type Opened<What> = {
  /** Null for the moment before it is open, and where it did not come. */
  readonly what: What | null;
  /** Why it did not come. */
  readonly trouble: RoomTrouble | null;
  readonly again: () => void;
  /** After an act on it: it is fetched anew where that was done. */
  readonly changed: (act: Promise<Done>) => Promise<Done>;
};

/** Opens it, and anew whenever `open` is another function. */
export function useOpened<What extends object>(
  open: () => Promise<What | { readonly not: RoomTrouble }>,
): Opened<What> {
  const [what, setWhat] = useState<What | null>(null);
  const [trouble, setTrouble] = useState<RoomTrouble | null>(null);
  const asked = useRef(0);
  const load = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const found = await open();
    // The newest answer holds, whichever comes last.
    if (mine !== asked.current) return;
    setTrouble("not" in found ? found.not : null);
    if (!("not" in found)) setWhat(found);
  }, [open]);
  useEffect(() => {
    void load();
    return () => {
      asked.current += 1;
    };
  }, [load]);
  const changed = async (act: Promise<Done>) => {
    const done = await act;
    if (done === null) await load();
    return done;
  };
  return { what, trouble, again: () => void load(), changed };
}
