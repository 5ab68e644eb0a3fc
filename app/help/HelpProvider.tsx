"use client";

import { type ReactNode, useMemo, useState } from "react";
import { HelpSheet } from "./HelpSheet";
import { useBringAlong } from "./useBrought";
import { HelpContext, type HelpPlace } from "./useHelp";

type HelpProviderProps = { readonly contact: string | null; readonly children: ReactNode };

/** Holds help ready on every page. It hangs above all pages, so nothing that happens on one closes it. */
export function HelpProvider({ contact, children }: HelpProviderProps) {
  const [at, setAt] = useState<HelpPlace | null>(null);
  useBringAlong();
  const help = useMemo(() => ({ open: setAt, contact }), [contact]);
  return (
    <HelpContext value={help}>
      {children}
      <HelpSheet at={at} onClose={() => setAt(null)} />
    </HelpContext>
  );
}
