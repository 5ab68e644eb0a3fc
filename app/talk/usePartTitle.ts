"use client";

import { useMessages, useTranslations } from "next-intl";
import type { Stretch } from "./course";
import { useFormat } from "./format";
import { useNames } from "./names";

/** What a part of the talk is called, by its id; null where it has no name of its own. */
export function usePartTitle(): (partId: string) => string | null {
  const own = useFormat()?.parts;
  const common: { readonly [part in string]: string } = useMessages().talk.parts;
  return (partId) => own?.[partId] ?? common[partId] ?? null;
}

/** What stands over a stretch of the talk: its part and whose turn it was. Null over what came after turns without a name. */
export function useStretchTitle(): (stretch: Stretch) => string | null {
  const t = useTranslations("talk.said");
  const names = useNames();
  const partTitle = usePartTitle();
  return ({ partId, turnNo, speaker }) => {
    const part = partTitle(partId);
    if (speaker === null) return part;
    const name = names[speaker];
    return part === null ? t("turn", { number: turnNo, name }) : t("turnInPart", { part, name });
  };
}
