"use client";

import { useEffect } from "react";
import { isMarkedShared } from "./sharedMark";

/** Clears away what a closed tab has left on a device that others use too, on whichever page one begins. Shows nothing. */
export function Leftovers(): null {
  useEffect(() => {
    // Hardly anybody needs it, so it does not come along with every page.
    if (isMarkedShared()) void import("./sharedDevice").then(({ cleanUp }) => cleanUp());
  }, []);
  return null;
}
