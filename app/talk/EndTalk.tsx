"use client";

import { useTranslations } from "next-intl";
import { HelpLink } from "../help/HelpLink";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";

/** Either may end a talk, at any moment and without a reason. [V4] */
export function EndTalk({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTranslations("talk.end");
  const { snapshot } = useTable();
  const { act, busy, trouble } = useAct();
  const keep = snapshot.talk && "keep" in snapshot.talk ? snapshot.talk.keep : "nothing";
  const off = snapshot.talk && "turn" in snapshot.talk && snapshot.talk.offTheRecordSince !== null;
  return (
    <Dialog open={open} onClose={onClose} title={t("title")}>
      <p>{t("text")}</p>
      <p className="text-ink-soft">{t("kept", { keep })}</p>
      {off && <p className="text-ink-soft">{t("offTheRecord")}</p>}
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={() => void act({ type: "end" }).then((done) => done && onClose())}>
          {t("end")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t("back")}
        </Button>
      </div>
      <HelpLink at="bigger" className="flex min-h-12 items-center self-start font-semibold">
        {t("bigger")}
      </HelpLink>
      <Trouble why={trouble} />
    </Dialog>
  );
}
