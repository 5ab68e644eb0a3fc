"use client";

import { useTranslations } from "next-intl";
import type { Time } from "../../lib/room/offer";
import { Dialog } from "../look/Dialog";
import { ChooseTime } from "./ChooseTime";
import { ChooseWeekly } from "./ChooseWeekly";
import type { OnTheTable } from "./onTheTable";
import { Trouble } from "./Trouble";

type CounterTimeProps = Pick<OnTheTable, "proposal" | "line" | "doing" | "name"> & {
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Answers a time with another, once. */
export function CounterTime({ proposal, line, doing, name, open, onClose }: CounterTimeProps) {
  const t = useTranslations("room.times");
  const counter = async (time: Time) => {
    if (await doing.run(() => line.counterTime(proposal.proposalId, time))) onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("counterTitle")}>
      <p>{t("counterWords", { name })}</p>
      {proposal.kind === "weekly" ? (
        <ChooseWeekly go={t("weeklyGo")} busy={doing.busy} onChoose={(time) => void counter(time)} />
      ) : (
        <ChooseTime
          legend={t("offerWhen")}
          go={t("offerGo")}
          busy={doing.busy}
          onChoose={(at) => void counter({ kind: "once", at })}
        />
      )}
      <Trouble trouble={doing.trouble} />
    </Dialog>
  );
}
