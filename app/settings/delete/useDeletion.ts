"use client";

import { useCallback, useEffect, useState } from "react";
import { ask } from "../../../lib/line/ask";
import type { Instant } from "../../../lib/values/time";
import { readDeletion } from "../../../lib/wire/routes/deletion";

/** When this account is to be deleted: null where it stays, or where that could not be asked; `unknown` for a moment. */
export function useDeletion(): { readonly goesAt: Instant | null | "unknown"; readonly read: () => Promise<void> } {
  const [goesAt, setGoesAt] = useState<Instant | null | "unknown">("unknown");
  const read = useCallback(async () => {
    const told = await ask(readDeletion, {}, {});
    setGoesAt(told.ok ? told.goesAt : null);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  return { goesAt, read };
}
