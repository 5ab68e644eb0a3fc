"use client";

import { useTranslations } from "next-intl";
import type { WaitingAgreement } from "../../lib/line/roomTypes";
import type { ButtonKind } from "../look/Button";
import { WaitingLetter } from "../wording/WaitingLetter";
import { PutDifferently } from "./PutDifferently";
import { WordingSaid } from "./WordingSaid";
import { canAct, type OnTheList } from "./withRoom";

type WaitingCardProps = OnTheList & { readonly waiting: WaitingAgreement };

/** What one of the two would like to agree on. */
export function WaitingCard(props: WaitingCardProps) {
  const { waiting, room, line, doing, name, now } = props;
  const t = useTranslations("agreements.waiting");
  const { seat, wording } = waiting;
  const says = {
    ...{ mine: t("mine", { name }), theirs: t("theirs", { name }) },
    ...{ approve: t("approve"), letGo: t("letGo"), takeBack: t("takeBack") },
  };
  const acts = {
    busy: doing.busy,
    approve: wording && (() => void doing.run(() => line.approveAgreement(waiting))),
    drop: () => void doing.run(() => line.dropAgreement(waiting)),
    reword: (kind: ButtonKind) => <PutDifferently {...props} kind={kind} />,
  };
  return (
    <li>
      <WaitingLetter {...{ seat, says }} mine={seat === room.seat} acts={canAct(room) ? acts : null}>
        <WordingSaid wording={wording} seat={room.seat} {...{ name, now }} />
      </WaitingLetter>
    </li>
  );
}
