"use client";

import { useEffect, useState } from "react";
import type { ServerClock } from "../../lib/line/types";
import type { Instant } from "../../lib/values/time";

/** The server's time, looked at anew every `every` ms while `ticking`. For display only. [C10] */
export function useNow(clock: ServerClock, every = 250, ticking = true): Instant {
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    setNow(clock.now());
    if (!ticking) return;
    const timer = setInterval(() => setNow(clock.now()), every);
    return () => clearInterval(timer);
  }, [clock, every, ticking]);
  return now;
}
