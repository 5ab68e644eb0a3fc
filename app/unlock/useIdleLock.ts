"use client";

import { useEffect } from "react";
import type { AccountId } from "../../lib/values/ids";
import { staysUnlocked } from "./keeping";
import { lock } from "./standing";

const IDLE = 15 * 60_000;
const SIGNS = ["pointerdown", "keydown", "scroll", "visibilitychange"] as const;

let awake = 0;

/** While `on` the page does not lock by itself: a talk is going on, and listening looks like doing nothing. */
export function useAwake(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    awake += 1;
    return () => {
      awake -= 1;
    };
  }, [on]);
}

/** Locks the page of `whose` after 15 minutes without a sign of them, unless they chose that this device stays unlocked. */
export function useIdleLock(whose: AccountId | null): void {
  useEffect(() => {
    if (whose === null) return;
    let last = Date.now();
    const isIdle = () => Date.now() - last > IDLE && awake === 0 && !staysUnlocked(whose);
    const sign = () => {
      // A laptop that slept fires no timer; what counts is when the last sign was.
      if (isIdle()) void lock();
      last = Date.now();
    };
    const watch = setInterval(() => {
      if (awake > 0) last = Date.now();
      else if (isIdle()) void lock();
    }, 10_000);
    for (const name of SIGNS) document.addEventListener(name, sign, { capture: true, passive: true });
    return () => {
      clearInterval(watch);
      for (const name of SIGNS) document.removeEventListener(name, sign, { capture: true });
    };
  }, [whose]);
}
