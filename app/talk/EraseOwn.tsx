"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Seq, TalkId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import type { NamedRoom } from "./useNamedRoom";

type EraseOwnProps = {
  readonly line: NamedRoom["line"];
  readonly talkId: TalkId;
  readonly seq: Seq;
};

/** Erases what one said oneself, at one place of a talk that is over; it is asked once. [N4] */
export function EraseOwn({ line, talkId, seq }: EraseOwnProps) {
  const t = useTranslations("notes.erase");
  const [open, setOpen] = useState(false);
  const { busy, trouble, run } = useDoing();
  const close = () => setOpen(false);
  return (
    <div>
      <Button kind="plain" className="-ml-3 text-small text-ink-soft" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onClose={close} title={t("title")}>
        <p>{t("text")}</p>
        <div className="flex flex-wrap gap-3">
          <Button
            busy={busy}
            onClick={() => void run(() => line.eraseOwn(talkId, seq)).then((done) => done && close())}
          >
            {t("go")}
          </Button>
          <Button kind="quiet" onClick={close}>
            {t("back")}
          </Button>
        </div>
        <Trouble trouble={trouble} />
      </Dialog>
    </div>
  );
}
