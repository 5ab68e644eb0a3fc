"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Done } from "../../lib/line/roomTypes";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";

type EraseNoteProps = {
  /** Where the note's words stand. */
  readonly describedBy: string;
  readonly onErase: () => Promise<Done>;
  readonly onErased: () => void;
};

/** Erases a private note; it is asked once, since nobody else has it. */
export function EraseNote({ describedBy, onErase, onErased }: EraseNoteProps) {
  const t = useTranslations("private.erase");
  const [open, setOpen] = useState(false);
  const { busy, trouble, run } = useDoing(onErased);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="plain" className="text-small" aria-describedby={describedBy} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onClose={close} title={t("title")}>
        <p>{t("text")}</p>
        <div className="flex flex-wrap gap-3">
          <Button busy={busy} onClick={() => void run(onErase)}>
            {t("go")}
          </Button>
          <Button kind="quiet" onClick={close}>
            {t("back")}
          </Button>
        </div>
        <Trouble trouble={trouble} />
      </Dialog>
    </>
  );
}
