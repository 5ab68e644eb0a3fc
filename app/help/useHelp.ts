"use client";

import { createContext, useContext } from "react";

/** Where in the help someone looks first. */
export type HelpPlace = "top" | "safe" | "bigger";

/** The help of this page. */
export type Help = {
  /** Opens it in front of the page. */
  readonly open: (at: HelpPlace) => void;
  /** Where mistakes may be told, as a link; null where the house has no such address. */
  readonly contact: string | null;
};

/** Given by `HelpProvider`, around every page. */
export const HelpContext = createContext<Help | null>(null);

/** The help of this page. */
export function useHelp(): Help {
  const help = useContext(HelpContext);
  if (help === null) throw new Error("useHelp stands outside HelpProvider");
  return help;
}
