"use client";

import { useLocale, useTranslations } from "next-intl";
import type { TalkCopy } from "../../../lib/line/copy/talkCopy";
import type { ApprovedSummary } from "../../../lib/line/talkSummary";

/** What both approved, for a file: with a whole date, for it is read on another day. What waits is not in it. */
export function useCopiedSummary(approved: ApprovedSummary | null): () => TalkCopy["summary"] {
  const t = useTranslations("summary");
  const said = useTranslations("talk.said");
  const date = new Intl.DateTimeFormat(useLocale(), { dateStyle: "long" });
  return () =>
    approved && {
      title: t("title"),
      words:
        approved.text === null ? { state: "locked", sentence: said("locked") } : { state: "open", text: approved.text },
      approvedAt: approved.approvedAt,
      facts: t("both", { day: date.format(approved.approvedAt) }),
    };
}
