"use client";

import { useEffect, useState } from "react";
import { type Instant, instant, type Millis } from "../../lib/values/time";

/** This device's time, renewed every so often. For what is shown only. */
export function useNow(every: Millis): Instant {
  const [now, setNow] = useState(() => instant(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instant(Date.now())), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
