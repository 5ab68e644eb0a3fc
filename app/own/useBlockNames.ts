"use client";

import { useTranslations } from "next-intl";
import type { Block } from "../../lib/talk/ownFormat";
import { useLength } from "../talk/useLength";

/** How blocks are spoken of: by what is asked there in the couple's own words, or by their kind; and how long, and by whom. */
export function useBlockNames() {
  const kinds = useTranslations("talk.own.blocks");
  const t = useTranslations("own.build");
  const length = useLength();
  return {
    kind: (kind: Block["kind"]): string => kinds(`${kind}.name`),
    does: (kind: Block["kind"]): string => kinds(`${kind}.does`),
    name: ({ kind, prompt }: Block): string => (prompt.trim() === "" ? kinds(`${kind}.name`) : prompt.trim()),
    time: ({ clock, length: long }: Block): string => {
      if (clock === "none") return t("timeNone");
      return t(clock === "gentle" ? "timeGentle" : "timeFirm", { time: length(long) });
    },
    who: ({ who }: Block): string => t(`whoOf.${who}`),
  };
}
