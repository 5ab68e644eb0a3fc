"use client";

import { useTranslations } from "next-intl";
import type { OwnAgreement } from "../../lib/line/roomTypes";
import { isOpen } from "../../lib/room/agreement";
import { pathOf } from "../../lib/room/paths";
import { ButtonLink } from "../look/Button";
import { useSpokenTime } from "../room/useSpokenTime";
import { FollowUp } from "./FollowUp";
import { OffTheList } from "./OffTheList";
import { WordingSaid } from "./WordingSaid";
import { canAct, type OnTheList } from "./withRoom";

type AgreedCardProps = OnTheList & {
  readonly agreement: OwnAgreement;
  /** Leads to the talk it came from, where that is not at hand anyway. */
  readonly withTalk: boolean;
};

/** One agreement of the two: its words, how it went so far, and what can be done with it. */
export function AgreedCard(props: AgreedCardProps) {
  const { agreement, room, name, now, withTalk } = props;
  const t = useTranslations("agreements");
  const { day } = useSpokenTime();
  const { outcome, outcomeAt, agreedAt, talkId, wording } = agreement;
  const how =
    outcomeAt === null
      ? t("agreedOn", { day: day(agreedAt, now) })
      : t("howSaid", { how: t(`outcome.${outcome}`), day: day(outcomeAt, now) });
  return (
    <li data-agreement={agreement.agreementId} className="flex flex-col gap-1 py-4">
      <WordingSaid wording={wording} quiet={!isOpen(outcome)} seat={room.seat} more={how} {...{ name, now }} />
      <div data-screen-only className="-mx-3 flex flex-wrap items-center gap-x-1">
        {canAct(room) && wording !== null && <FollowUp {...props} />}
        {withTalk && talkId !== null && (
          <ButtonLink kind="plain" className="text-small" href={pathOf.notes(room.roomId, talkId)}>
            {t("fromTalk")}
          </ButtonLink>
        )}
        {canAct(room) && <OffTheList {...props} />}
      </div>
    </li>
  );
}
