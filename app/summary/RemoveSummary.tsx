"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ApprovedSummary } from "../../lib/line/talkSummary";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import type { OfTalk } from "./ofTalk";

type RemoveSummaryProps = OfTalk & { readonly approved: ApprovedSummary };

/** Removes what both approved, by either: it is both's, so it goes for both. Asked once. */
export function RemoveSummary({ approved, room, talkId, doing }: RemoveSummaryProps) {
  const t = useTranslations("summary.remove");
  // What was read when this was opened.
  const [read, setRead] = useState<ApprovedSummary | null>(null);
  const close = () => setRead(null);
  const remove = (shown: ApprovedSummary) => {
    close();
    void doing.run(() => room.line.removeSummary(talkId, shown));
  };
  return (
    <>
      <Button kind="plain" className="text-small text-ink-soft" onClick={() => setRead(approved)}>
        {t("open")}
      </Button>
      <Dialog open={read !== null} onClose={close} title={t("title")}>
        <p>{t("text", { name: room.partner })}</p>
        <div className="flex flex-col gap-3">
          <Button wide onClick={() => read && remove(read)}>
            {t("go")}
          </Button>
          <Button wide kind="quiet" onClick={close}>
            {t("back")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
