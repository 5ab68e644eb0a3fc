"use client";

import { useTranslations } from "next-intl";
import type { RoomLine } from "../../lib/line/roomLine";
import type { Weekly } from "../../lib/room/offer";
import { Dialog } from "../look/Dialog";
import { ChooseWeekly } from "./ChooseWeekly";
import { Trouble } from "./Trouble";
import type { Doing } from "./useDoing";

type OfferWeeklyProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly line: RoomLine;
  readonly doing: Doing;
  readonly name: string;
};

/** Offers a talk each week, on a day and at a time. */
export function OfferWeekly({ open, onClose, line, doing, name }: OfferWeeklyProps) {
  const t = useTranslations("room.times");
  const offer = async (time: Weekly) => {
    if (await doing.run(() => line.proposeWeekly(time))) onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("weeklyTitle")}>
      <p>{t("weeklyWords", { name })}</p>
      <ChooseWeekly go={t("weeklyGo")} busy={doing.busy} onChoose={(time) => void offer(time)} />
      <Trouble trouble={doing.trouble} />
    </Dialog>
  );
}
