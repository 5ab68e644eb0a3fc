"use client";

import { useCallback, useEffect, useState } from "react";
import { type AskRefusal, ask } from "../../../lib/line/ask";
import type { Instant } from "../../../lib/values/time";
import { readDeletion } from "../../../lib/wire/routes/deletion";

type Deletion = {
  /** When this account is to be deleted: null where it stays, `unknown` until that was asked. */
  readonly goesAt: Instant | null | "unknown";
  /** Why it could not be asked the last time. */
  readonly refusal: AskRefusal | null;
  readonly read: () => Promise<void>;
};

/** Asks whether this account is to be deleted, and when. */
export function useDeletion(): Deletion {
  const [goesAt, setGoesAt] = useState<Instant | null | "unknown">("unknown");
  const [refusal, setRefusal] = useState<AskRefusal | null>(null);
  const read = useCallback(async () => {
    const told = await ask(readDeletion, {}, {});
    if (told.ok) setGoesAt(told.goesAt);
    setRefusal(told.ok ? null : told.refusal);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  return { goesAt, refusal, read };
}
