"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Millis, millis } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Choices } from "../look/Choices";
import { Dialog } from "../look/Dialog";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useMoment } from "./useMoment";

/** Multiples of the shortest time-out that are offered: 20 minutes, an hour, three hours, and the longest. */
const OFFERED = [1, 3, 9] as const;

/** The lengths a time-out may have, within the rules of this talk. */
export function lengthsOf(least: Millis, most: Millis): readonly Millis[] {
  const within = OFFERED.map((times) => millis(least * times)).filter((length) => length < most);
  return [...within, most];
}

/** A time-out is one choice and one act: when to come back. */
export function TimeOutDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTranslations("talk.timeOut");
  return (
    <Dialog open={open} onClose={onClose} title={t("title")}>
      <p>{t("text")}</p>
      <CallTimeOut onClose={onClose} />
    </Dialog>
  );
}

function CallTimeOut({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("talk.timeOut");
  const { snapshot, browser } = useTable();
  const { act, busy, trouble } = useAct();
  const moment = useMoment();
  const { talk } = snapshot;
  const lengths = talk ? lengthsOf(talk.rules.timeOutLeast, talk.rules.timeOutMost) : [];
  const [chosen, setChosen] = useState(String(lengths[0] ?? 0));
  const now = browser.clock.now();
  const choices = lengths.map((length) => ({ value: String(length), ...moment.inWords(now, length) }));
  const call = async () => {
    if (await act({ type: "callTimeOut", length: millis(Number(chosen)) })) onClose();
  };
  return (
    <>
      <Choices legend={t("when")} choices={choices} chosen={chosen} onChoose={setChosen} />
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={() => void call()}>
          {t("call")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t("back")}
        </Button>
      </div>
      <Trouble why={trouble} />
    </>
  );
}
