"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { FormatWords } from "../../lib/words/formatWords";
import { formatWordsOf } from "../../lib/words/formatWordsOf";
import { Opening } from "../room/Opening";

const FormatContext = createContext<FormatWords | null>(null);

/** A format's sentences, for all that is shown below; nothing is shown before they are here. */
export function FormatProvider({ format, children }: { readonly format: string; readonly children: ReactNode }) {
  const [found, setFound] = useState<{ readonly format: string; readonly words: FormatWords | null } | null>(null);
  useEffect(() => {
    let here = true;
    void formatWordsOf(format).then((words) => here && setFound({ format, words }));
    return () => {
      here = false;
    };
  }, [format]);
  if (found?.format !== format) return <Opening />;
  return <FormatContext.Provider value={found.words}>{children}</FormatContext.Provider>;
}

/** The sentences of the format at hand; null where this house does not have them. */
export const useFormat = (): FormatWords | null => useContext(FormatContext);
