"use client";

import { useCallback, useEffect, useState } from "react";
import { type AskRefusal, ask } from "../../lib/line/ask";
import type { Instant } from "../../lib/values/time";
import { askAnew, readAnew } from "../../lib/wire/routes/beginAnew";

/** How far this sign-in is on its way to other keys. */
export type AnewAsked = {
  /** From when it may begin; null where it was not asked for. */
  readonly from: Instant | null;
  readonly isDue: boolean;
  /** Whether it is known yet. */
  readonly known: boolean;
  readonly making: boolean;
  readonly refusal: AskRefusal | null;
  /** True when done. */
  readonly ask: () => Promise<boolean>;
  readonly make: () => void;
};

/** Reads it once one stands here without keys. */
export function useAnew(wanted: boolean): AnewAsked {
  const [from, setFrom] = useState<Instant | null>(null);
  const [known, setKnown] = useState(false);
  const [making, setMaking] = useState(false);
  const [refusal, setRefusal] = useState<AskRefusal | null>(null);
  const read = useCallback(async () => {
    const told = await ask(readAnew, {}, {});
    setRefusal(told.ok ? null : told.refusal);
    if (!told.ok) return;
    setFrom(told.own);
    setKnown(true);
  }, []);
  useEffect(() => {
    if (wanted) void read();
  }, [wanted, read]);
  const asks = async () => {
    const told = await ask(askAnew, {}, {});
    if (told.ok) await read();
    else setRefusal(told.refusal);
    return told.ok;
  };
  const isDue = from !== null && from <= Date.now();
  return { from, isDue, known, making, refusal, ask: asks, make: () => setMaking(true) };
}
