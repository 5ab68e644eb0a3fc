"use client";

import { useEffect, useState } from "react";
import type { ServerClock } from "../../lib/line/types";
import type { Instant } from "../../lib/values/time";

/** The server's time, looked at anew every `every` ms. For display only. [C10] */
export function useNow(clock: ServerClock, every = 250): Instant {
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const at = clock.now();
      setNow(at);
      // At whole multiples of the server's time, so that two screens turn over together.
      timer = setTimeout(look, every - (at % every));
    };
    look();
    return () => clearTimeout(timer);
  }, [clock, every]);
  return now;
}
