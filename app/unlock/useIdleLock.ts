"use client";

import { useEffect } from "react";
import { instant, minutes } from "../../lib/values/time";
import type { Me } from "../../lib/wire/routes/account";
import { watchIdle } from "./idle";
import { lockAfter } from "./lockAfter";
import { lock, signOut } from "./standing";
import { hearTabs, tellTabs } from "./tabs";

const SIGNS = ["pointerdown", "keydown", "scroll", "visibilitychange"] as const;
const LOOKED_AT_EVERY = 10_000;
const ON_A_SHARED_DEVICE = minutes(15);

let awake = 0;

/** While `on` a talk is going on here, and listening looks like doing nothing. */
export function useAwake(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    awake += 1;
    return () => {
      awake -= 1;
    };
  }, [on]);
}

// Where the server cannot be told, the keys go all the same.
async function leaveShared(): Promise<void> {
  if ((await signOut("stays")) !== null) await lock();
}

/** Locks every tab of this browser once nobody was here for as long as was chosen; on a device that others use too it signs out. */
export function useIdleLock(me: Me | null): void {
  useEffect(() => {
    if (me === null) return;
    const { sign, look, stop } = watchIdle({
      now: () => instant(Date.now()),
      after: () => (me.shared ? ON_A_SHARED_DEVICE : lockAfter(me.accountId)),
      inTalk: () => awake > 0,
      tell: tellTabs,
      hear: hearTabs,
      lock: () => void (me.shared ? leaveShared() : lock()),
    });
    const watch = setInterval(look, LOOKED_AT_EVERY);
    for (const name of SIGNS) document.addEventListener(name, sign, { capture: true, passive: true });
    return () => {
      clearInterval(watch);
      stop();
      for (const name of SIGNS) document.removeEventListener(name, sign, { capture: true });
    };
  }, [me]);
}
