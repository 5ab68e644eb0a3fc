"use client";

import { useTranslations } from "next-intl";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { OFFER_LENGTH } from "../../lib/room/offer";
import type { Instant } from "../../lib/values/time";
import { Dialog } from "../look/Dialog";
import { Field } from "../look/Field";
import { ChooseTime } from "./ChooseTime";
import { Trouble } from "./Trouble";
import type { Doing } from "./useDoing";
import { useKeptText } from "./useKeptText";

type OfferTimeProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly room: OpenRoom;
  readonly line: RoomLine;
  readonly doing: Doing;
};

/** Offers a time without a topic from the shelf, with a few words or none. */
export function OfferTime({ open, onClose, room, line, doing }: OfferTimeProps) {
  const t = useTranslations("room.times");
  const { text, field, clear } = useKeptText(`time:${room.roomId}`);
  const offer = async (at: Instant) => {
    if (!(await doing.run(() => line.proposeTime({ topicId: null, text, at })))) return;
    clear();
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("offerTitle")}>
      <Field label={t("offerWhat")} hint={t("offerWhatHint")} {...field} maxLength={OFFER_LENGTH} autoComplete="off" />
      <ChooseTime legend={t("offerWhen")} go={t("offerGo")} busy={doing.busy} onChoose={(at) => void offer(at)} />
      <Trouble trouble={doing.trouble} />
    </Dialog>
  );
}
