"use client";

import { useEffect, useRef, useState } from "react";
import { watchZero } from "../../lib/line/lastWords";
import { browserTiming } from "../../lib/line/timing";
import type { DraftLine } from "../../lib/line/types";
import { useTable } from "./table";

/** At a firm clock's zero, sends what is written, unless the writer wants to keep it as a draft. [C2] [U5] */
export function useLastWords(draft: DraftLine): readonly [boolean, (sends: boolean) => void] {
  const { line, browser } = useTable();
  const [sends, setSends] = useState(true);
  const wanted = useRef(sends);
  wanted.current = sends;
  useEffect(
    () =>
      watchZero({ talk: line, clock: browser.clock, timing: browserTiming }, () => {
        const { text, mine } = draft.snapshot();
        if (wanted.current && mine && text.trim() !== "") void line.act({ type: "say", lastWords: true }, text.trim());
      }),
    [line, browser.clock, draft],
  );
  return [sends, setSends];
}
