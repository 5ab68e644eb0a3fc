"use client";

import { useTranslations } from "next-intl";
import type { WaitingSummary as Waiting } from "../../lib/line/talkSummary";
import { canAct } from "../agreements/withRoom";
import type { ButtonKind } from "../look/Button";
import { WaitingLetter } from "../wording/WaitingLetter";
import type { OfTalk } from "./ofTalk";
import { SummarySaid } from "./SummarySaid";
import { WriteSummary } from "./WriteSummary";

type WaitingSummaryProps = OfTalk & { readonly waiting: Waiting };

/** How one of the two would put what both say. */
export function WaitingSummary({ waiting, ...of }: WaitingSummaryProps) {
  const { room, talkId, doing } = of;
  const { line, partner: name } = room;
  const t = useTranslations("summary.waiting");
  const { seat, text } = waiting;
  const says = {
    ...{ mine: t("mine", { name }), theirs: t("theirs", { name }) },
    ...{ approve: t("approve"), letGo: t("letGo"), takeBack: t("takeBack") },
  };
  const acts = {
    busy: doing.busy,
    approve: text === null ? null : () => void doing.run(() => line.approveSummary(talkId, waiting)),
    drop: () => void doing.run(() => line.dropWording(talkId, waiting)),
    reword: (kind: ButtonKind) => (
      <WriteSummary {...{ ...of, kind }} label="reword" shown={waiting} start={text ?? ""} />
    ),
  };
  return (
    <div data-screen-only>
      <WaitingLetter {...{ seat, says }} mine={seat === room.room.seat} acts={canAct(room.room) ? acts : null}>
        <SummarySaid text={text} />
      </WaitingLetter>
    </div>
  );
}
