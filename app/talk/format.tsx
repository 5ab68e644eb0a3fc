"use client";

import { useMessages } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { openingOf } from "../../lib/line/openingOf";
import type { Words } from "../../lib/line/types";
import { OWN } from "../../lib/talk/ownFormat";
import type { Skeleton } from "../../lib/talk/skeleton";
import type { FormatWords } from "../../lib/words/formatWords";
import { formatWordsOf } from "../../lib/words/formatWordsOf";
import { Opening } from "../room/Opening";
import { ownFormatWords } from "./ownWords";

const FormatContext = createContext<FormatWords | null>(null);

type FormatProviderProps = {
  readonly format: string;
  /** Of a talk in a couple's own format: its shape, and the words of its opening, where theirs are. */
  readonly skeleton?: Skeleton | undefined;
  readonly opening?: Words | undefined;
  /** What is shown until they are here, where that is not a page of its own. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
};

/** A format's sentences, for all that is shown below; nothing is shown before they are here. */
export function FormatProvider({ format, skeleton, opening, meanwhile, children }: FormatProviderProps) {
  const [found, setFound] = useState<{ readonly format: string; readonly words: FormatWords | null } | null>(null);
  useEffect(() => {
    let here = true;
    void formatWordsOf(format).then((words) => here && setFound({ format, words }));
    return () => {
      here = false;
    };
  }, [format]);
  const { steps: common, own: templates } = useMessages().talk;
  const words = useMemo(() => {
    const base = found?.words ?? null;
    if (base === null || format !== OWN || skeleton === undefined) return base;
    return ownFormatWords({ base, common, templates, own: openingOf(opening)?.own ?? null, skeleton });
  }, [found, format, skeleton, opening, common, templates]);
  if (found?.format !== format) return meanwhile ?? <Opening />;
  return <FormatContext.Provider value={words}>{children}</FormatContext.Provider>;
}

/** The sentences of the format at hand; null where this house does not have them. */
export const useFormat = (): FormatWords | null => useContext(FormatContext);
