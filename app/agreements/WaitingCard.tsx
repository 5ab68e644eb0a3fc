"use client";

import { useTranslations } from "next-intl";
import type { WaitingAgreement } from "../../lib/line/roomTypes";
import { Button } from "../look/Button";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import { PutDifferently } from "./PutDifferently";
import { WordingSaid } from "./WordingSaid";
import { canAct, type OnTheList } from "./withRoom";

type WaitingCardProps = OnTheList & { readonly waiting: WaitingAgreement };

/** What one of the two would like to agree on. What waits for an answer here looks like a letter of the other's. */
export function WaitingCard(props: WaitingCardProps) {
  const { waiting, room, name, now } = props;
  const t = useTranslations("agreements.waiting");
  const mine = waiting.seat === room.seat;
  const letter = waiting.seat === "a" ? "border-amber-line bg-amber-wash" : "border-teal-line bg-teal-wash";
  return (
    <li className={classes("flex flex-col gap-3 rounded-card border p-5", mine ? "border-line bg-table" : letter)}>
      <p className="flex items-start gap-2.5 text-small">
        <PersonMark seat={waiting.seat} className="mt-0.5 size-4" />
        {t(mine ? "mine" : "theirs", { name })}
      </p>
      <WordingSaid wording={waiting.wording} seat={room.seat} {...{ name, now }} />
      {canAct(room) && (mine ? <OwnActs {...props} /> : <Answer {...props} />)}
    </li>
  );
}

/** The other approves exactly what stands here, puts it differently, or lets it go without a reason. */
function Answer(props: WaitingCardProps) {
  const { waiting, line, doing } = props;
  const t = useTranslations("agreements.waiting");
  return (
    <div className="flex flex-wrap items-center gap-3">
      {waiting.wording !== null && (
        <Button
          className="w-full sm:w-auto"
          busy={doing.busy}
          onClick={() => void doing.run(() => line.approveAgreement(waiting))}
        >
          {t("approve")}
        </Button>
      )}
      <PutDifferently {...props} kind="quiet" />
      <Button kind="plain" className="text-small" onClick={() => void doing.run(() => line.dropAgreement(waiting))}>
        {t("letGo")}
      </Button>
    </div>
  );
}

function OwnActs(props: WaitingCardProps) {
  const { waiting, line, doing } = props;
  const t = useTranslations("agreements.waiting");
  return (
    <div className="-mx-3 flex flex-wrap items-center gap-x-1">
      <PutDifferently {...props} kind="plain" />
      <Button kind="plain" className="text-small" onClick={() => void doing.run(() => line.dropAgreement(waiting))}>
        {t("takeBack")}
      </Button>
    </div>
  );
}
