"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { TimeOutDialog } from "./TimeOutDialog";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";

type Open = "none" | "time-out" | "end";

/** The quiet edge of every screen of a talk: a time-out, and the end. Either may, at any moment. [P1] [V4] */
export function Edge({ timeOut = true }: { readonly timeOut?: boolean }) {
  const t = useTranslations("talk");
  const [open, setOpen] = useState<Open>("none");
  const close = () => setOpen("none");
  return (
    <footer className="mt-auto flex flex-wrap justify-between gap-2 border-t border-line pt-3">
      {timeOut && (
        <Button kind="plain" className="-ml-3" onClick={() => setOpen("time-out")}>
          {t("timeOut.open")}
        </Button>
      )}
      <Button kind="plain" className="-mx-3" onClick={() => setOpen("end")}>
        {t("end.open")}
      </Button>
      <TimeOutDialog open={open === "time-out"} onClose={close} />
      <EndDialog open={open === "end"} onClose={close} />
    </footer>
  );
}

function EndDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTranslations("talk.end");
  const { snapshot } = useTable();
  const { act, busy, trouble } = useAct();
  const keep = snapshot.talk && "keep" in snapshot.talk ? snapshot.talk.keep : "nothing";
  return (
    <Dialog open={open} onClose={onClose} title={t("title")}>
      <p>{t("text")}</p>
      <p className="text-ink-soft">{t("kept", { keep })}</p>
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={() => void act({ type: "end" }).then((done) => done && onClose())}>
          {t("end")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t("back")}
        </Button>
      </div>
      <Trouble why={trouble} />
    </Dialog>
  );
}
