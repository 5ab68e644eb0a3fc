"use client";

import { useTranslations } from "next-intl";
import type { ApprovedSummary } from "../../lib/line/talkSummary";
import { SEATS } from "../../lib/values/seat";
import { seconds } from "../../lib/values/time";
import { canAct } from "../agreements/withRoom";
import { PersonMark } from "../look/PersonMark";
import { useNow } from "../room/useNow";
import { useSpokenTime } from "../room/useSpokenTime";
import type { OfTalk } from "./ofTalk";
import { RemoveSummary } from "./RemoveSummary";
import { SummarySaid } from "./SummarySaid";
import { WriteSummary } from "./WriteSummary";

type BothSayProps = OfTalk & {
  readonly approved: ApprovedSummary;
  /** Other words wait to take its place. */
  readonly replaced: boolean;
};

/** What both approved: a letter of the two. */
export function BothSay({ approved, replaced, ...of }: BothSayProps) {
  const t = useTranslations("summary");
  const { day } = useSpokenTime();
  const now = useNow(seconds(60));
  return (
    <div className="flex flex-col gap-3 rounded-card bg-glow p-5">
      <SummarySaid text={approved.text} />
      <p className="flex flex-wrap items-center gap-x-2 text-small text-ink-soft">
        <span className="flex gap-1">
          {SEATS.map((seat) => (
            <PersonMark key={seat} seat={seat} className="size-3.5" />
          ))}
        </span>
        {t("both", { day: day(approved.approvedAt, now) })}
      </p>
      {replaced && <p className="text-small text-ink-soft">{t("stands")}</p>}
      {canAct(of.room.room) && (
        <div data-screen-only className="-mx-3 flex flex-wrap items-center gap-x-1">
          {!replaced && <WriteSummary {...of} kind="plain" label="reword" shown={null} start={approved.text ?? ""} />}
          <RemoveSummary {...of} approved={approved} />
        </div>
      )}
    </div>
  );
}
