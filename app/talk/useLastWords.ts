"use client";

import { useEffect, useRef, useState } from "react";
import { watchZero } from "../../lib/line/lastWords";
import { browserTiming } from "../../lib/line/timing";
import type { DraftLine } from "../../lib/line/types";
import { useTable } from "./table";

/** At a firm clock's zero, sends what is written, unless the writer wants to keep it as a draft. `text` is what would go; null where nothing may. [C2] [U5] */
export function useLastWords(draft: DraftLine, text: string | null): readonly [boolean, (sends: boolean) => void] {
  const { line, browser } = useTable();
  const [sends, setSends] = useState(true);
  const wanted = useRef({ sends, text });
  wanted.current = { sends, text };
  useEffect(
    () =>
      watchZero({ talk: line, clock: browser.clock, timing: browserTiming }, () => {
        const { sends, text } = wanted.current;
        const words = text !== null && text.trim() !== "" && draft.snapshot().mine ? text : null;
        if (sends && words !== null) void line.act({ type: "say", lastWords: true }, words);
      }),
    [line, browser.clock, draft],
  );
  return [sends, setSends];
}
