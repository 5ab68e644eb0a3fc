"use client";

import { useEffect, useSyncExternalStore } from "react";
import { createValue } from "../../lib/line/observable";

type Brought = {
  /** What stands in the sheet; null until it has come. */
  readonly HelpInside: typeof import("./HelpInside")["HelpInside"] | null;
  /** It was tried, and did not come. */
  readonly away: boolean;
};

const NOTHING: Brought = { HelpInside: null, away: false };
const brought = createValue(NOTHING);

/** Once here it stays as long as the page, with or without a network. */
async function bring(): Promise<void> {
  if (brought.snapshot().HelpInside !== null) return;
  try {
    const { HelpInside } = await import("./HelpInside");
    brought.set({ HelpInside, away: false });
  } catch {
    brought.set({ HelpInside: null, away: true });
  }
}

/** Fetches the list of help on every page when the browser has nothing else to do, whether anyone will want it or not. */
export function useBringAlong(): void {
  useEffect(() => {
    // Safari has no idle moments to offer.
    const idle = "requestIdleCallback" in window ? requestIdleCallback(bring, { timeout: 3_000 }) : null;
    const later = idle === null ? setTimeout(bring, 1_500) : null;
    addEventListener("online", bring);
    return () => {
      if (idle !== null) cancelIdleCallback(idle);
      if (later !== null) clearTimeout(later);
      removeEventListener("online", bring);
    };
  }, []);
}

/** What stands in the sheet, and a way to ask for it again where it did not come. */
export function useBrought(): Brought & { readonly again: () => void } {
  const now = useSyncExternalStore(brought.subscribe, brought.snapshot, () => NOTHING);
  useEffect(() => {
    void bring();
  }, []);
  return { ...now, again: () => void bring() };
}
