"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TalkId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import type { NamedRoom } from "./useNamedRoom";

type DeleteTalkProps = { readonly room: NamedRoom; readonly talkId: TalkId };

/** Either may delete a talk that is over, for both, at once and without a reason; it is asked once. [N3] */
export function DeleteTalk({ room: { line, partner }, talkId }: DeleteTalkProps) {
  const t = useTranslations("notes.delete");
  const [open, setOpen] = useState(false);
  const { busy, trouble, run } = useDoing();
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="plain" className="-ml-3 text-small" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onClose={close} title={t("title")}>
        <p>{t("text", { partner })}</p>
        <p className="text-ink-soft">{t("stays")}</p>
        <div className="flex flex-wrap gap-3">
          <Button busy={busy} onClick={() => void run(() => line.deleteTalk(talkId))}>
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
