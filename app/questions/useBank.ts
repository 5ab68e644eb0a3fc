"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import { bankOf } from "../../lib/coach/banks";
import type { Bank } from "../../lib/coach/question";

/** The bank of this page's language: undefined until it is here; null where there is none, or no line to fetch it over. */
export function useBank(): Bank | null | undefined {
  const locale = useLocale();
  const [bank, setBank] = useState<Bank | null>();
  useEffect(() => {
    let here = true;
    void bankOf(locale)
      .catch(() => null)
      .then((found) => here && setBank(found));
    return () => {
      here = false;
    };
  }, [locale]);
  return bank;
}
