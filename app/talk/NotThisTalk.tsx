"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { topicOf } from "../../lib/line/openingOf";
import { OFFER_LENGTH } from "../../lib/room/offer";
import type { Instant } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { ChooseTime } from "../room/ChooseTime";
import { Trouble as RoomTrouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";

type NotThisTalkProps = { readonly open: boolean; readonly onClose: () => void };

/** "Not now, but at …", or not this talk at all: it ends kindly, without a reason. [V4] */
export function NotThisTalk({ open, onClose }: NotThisTalkProps) {
  const t = useTranslations("talk.notNow");
  const { partner } = useTable();
  const { act, busy, trouble } = useAct();
  const offering = useOffer();
  const end = () => act({ type: "end" });
  const offer = async (at: Instant) => {
    if (await offering.offer(at)) await end();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("title")}>
      <p>{t("text", { partner })}</p>
      <ChooseTime legend={t("when")} go={t("offer")} busy={offering.busy || busy} onChoose={(at) => void offer(at)} />
      <RoomTrouble trouble={offering.trouble} />
      <div className="flex flex-col gap-2 border-t border-line pt-4">
        <Button kind="quiet" wide busy={busy} onClick={() => void end()}>
          {t("end")}
        </Button>
        <p className="text-small text-ink-soft">{t("endHint")}</p>
      </div>
      <Button kind="plain" onClick={onClose}>
        {t("back")}
      </Button>
      <Trouble why={trouble} />
    </Dialog>
  );
}

/** Offers another time for what this talk is about; once, however often the end has to be tried. */
function useOffer() {
  const { snapshot, room, roomLine } = useTable();
  const doing = useDoing();
  const [offered, setOffered] = useState(false);
  const words = topicOf(snapshot.words.get(1));
  const text = words?.state === "open" ? words.text : "";
  const topicId = room.topics.find((topic) => topic.text === text)?.topicId ?? null;
  const about = topicId === null ? text.slice(0, OFFER_LENGTH) : "";
  const offer = async (at: Instant) => {
    if (offered) return true;
    const done = await doing.run(() => roomLine.proposeTime({ topicId, text: about, at }));
    setOffered(done);
    return done;
  };
  return { offer, busy: doing.busy, trouble: doing.trouble };
}
