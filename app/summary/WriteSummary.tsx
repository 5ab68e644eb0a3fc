"use client";

import { useTranslations } from "next-intl";
import type { WaitingSummary } from "../../lib/line/talkSummary";
import type { ButtonKind } from "../look/Button";
import { WordingDialog } from "../wording/WordingDialog";
import type { OfTalk } from "./ofTalk";
import { SummaryForm } from "./SummaryForm";

type WriteSummaryProps = Omit<OfTalk, "doing"> & {
  readonly kind: ButtonKind;
  readonly label: "write" | "reword";
  /** What waits now; null for nothing. */
  readonly shown: WaitingSummary | null;
  /** The words to begin from. */
  readonly start: string;
};

/** Writes what both could say, or puts it differently: then it is one's own wording, and the other is asked. */
export function WriteSummary({ room, talkId, toHeading, kind, label, shown, start }: WriteSummaryProps) {
  const t = useTranslations("summary");
  const { line, partner: name } = room;
  return (
    <WordingDialog
      {...{ kind, shown, whenDone: toHeading }}
      label={t(label)}
      title={t(label === "write" ? "form.title" : "form.rewordTitle")}
      lead={t("form.lead", { name })}
    >
      {(read, { ask, ...asking }) => (
        <SummaryForm
          {...{ ...asking, name, start }}
          keptAs={`summary:${talkId}`}
          onAsk={(text) => ask(() => line.writeSummary(talkId, read, text))}
        />
      )}
    </WordingDialog>
  );
}
