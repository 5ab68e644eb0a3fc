"use client";

import { useEffect, useState } from "react";
import { formatWordsOf } from "../../lib/words/formatWordsOf";

/** What a format is called; null while that is fetched, and where this house does not have it. */
export function useFormatTitle(format: string): string | null {
  const [title, setTitle] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void formatWordsOf(format).then((words) => here && setTitle(words?.title ?? null));
    return () => {
      here = false;
    };
  }, [format]);
  return title;
}
