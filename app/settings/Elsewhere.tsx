"use client";

import { useEffect, useState } from "react";
import { ask } from "../../lib/line/ask";
import type { Instant } from "../../lib/values/time";
import { readAnew } from "../../lib/wire/routes/beginAnew";
import { AskedElsewhere } from "../unlock/AskedElsewhere";

/** The same on a page that follows no room, which would tell it. */
export function Elsewhere() {
  const [from, setFrom] = useState<Instant | null>(null);
  useEffect(() => {
    void ask(readAnew, {}, {}).then((told) => setFrom(told.ok ? told.elsewhere : null));
  }, []);
  return <AskedElsewhere from={from} />;
}
