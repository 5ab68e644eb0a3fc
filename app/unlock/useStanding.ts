"use client";

import { useEffect, useSyncExternalStore } from "react";
import { look, type Standing, standing } from "./standing";

const LOOKING: Standing = { is: "looking" };

/** How this page stands with its partner; finds it out where it is not known and `asks`. */
export function useStanding(asks = true): Standing {
  const now = useSyncExternalStore(standing.subscribe, standing.snapshot, () => LOOKING);
  useEffect(() => {
    if (asks) void look();
  }, [asks]);
  return now;
}
