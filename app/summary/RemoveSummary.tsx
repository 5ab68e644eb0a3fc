"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ApprovedSummary } from "../../lib/line/talkSummary";
import { AskedOnce } from "../look/AskedOnce";
import type { OfTalk } from "./ofTalk";

type RemoveSummaryProps = OfTalk & { readonly approved: ApprovedSummary };

/** Removes what both approved, by either: it is both's, so it goes for both. Asked once. */
export function RemoveSummary({ approved, room, talkId, doing }: RemoveSummaryProps) {
  const t = useTranslations("summary.remove");
  // What was read when this was opened.
  const [read, setRead] = useState(approved);
  return (
    <AskedOnce
      words={{ open: t("open"), title: t("title"), go: t("go"), back: t("back") }}
      className="text-small text-ink-soft"
      onOpen={() => setRead(approved)}
      busy={doing.busy}
      closesFirst
      onGo={() => doing.run(() => room.line.removeSummary(talkId, read))}
    >
      <p>{t("text", { name: room.partner })}</p>
    </AskedOnce>
  );
}
