"use client";

import { useTranslations } from "next-intl";
import type { Begun } from "../../lib/talk/talk";
import { after } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { ChooseDay } from "./ChooseDay";
import { useTable } from "./table";

type AnotherDayProps = { readonly talk: Begun; readonly open: boolean; readonly onClose: () => void };

/** Puts a talk off: it rests until a day that one names and the other may move. [P7] */
export function AnotherDay({ talk, open, onClose }: AnotherDayProps) {
  const t = useTranslations("talk.anotherDay");
  const { partner, browser } = useTable();
  return (
    <Dialog open={open} onClose={onClose} title={t("title")}>
      <p>{t("text", { partner })}</p>
      <ChooseDay
        legend={t("when")}
        go={t("go")}
        last={after(browser.clock.now(), talk.rules.restFor)}
        asks={(until) => ({ type: "putOff", until })}
        onDone={onClose}
      />
      <Button kind="plain" onClick={onClose}>
        {t("back")}
      </Button>
    </Dialog>
  );
}
