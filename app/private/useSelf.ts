"use client";

import { useMemo } from "react";
import { ask } from "../../lib/line/ask";
import type { Self } from "../../lib/line/roomTypes";
import { useUnlocked } from "../unlock/Unlock";

/** Whom this page speaks for, and through what. */
export function useSelf(): Self {
  const { me, seal } = useUnlocked();
  return useMemo(() => ({ accountId: me.accountId, ask, seal }), [me.accountId, seal]);
}
