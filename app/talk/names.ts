"use client";

import { createContext, useContext } from "react";
import type { BySeat } from "../../lib/values/seat";

const NamesContext = createContext<BySeat<string> | null>(null);

export const NamesProvider = NamesContext.Provider;

/** What the two are called on this device. */
export function useNames(): BySeat<string> {
  const names = useContext(NamesContext);
  if (names === null) throw new Error("useNames stands outside a room");
  return names;
}
