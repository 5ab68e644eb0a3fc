"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { lessThan } from "../../lib/talk/keeping";
import type { Keep } from "../../lib/talk/talk";
import type { TalkId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import type { NamedRoom } from "./useNamedRoom";

type KeepLessProps = { readonly room: NamedRoom; readonly talkId: TalkId; readonly keep: Keep };

/** Either may keep less of a talk that is over, for both, at once and without a reason. [N5] */
export function KeepLess({ room: { line, partner }, talkId, keep }: KeepLessProps) {
  const t = useTranslations("notes.less");
  const [open, setOpen] = useState(false);
  const { busy, trouble, run } = useDoing();
  const close = () => setOpen(false);
  const less = lessThan(keep)
    .filter((each) => each !== "everything")
    .toReversed();
  if (less.length === 0) return null;
  return (
    <>
      <Button kind="plain" className="-ml-3 text-small" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onClose={close} title={t("title")}>
        <p>{t("text", { partner })}</p>
        {less.map((each) => (
          <Button
            key={each}
            kind="quiet"
            wide
            busy={busy}
            onClick={() => void run(() => line.keepLess(talkId, each)).then((done) => done && close())}
          >
            {t(each)}
          </Button>
        ))}
        <Button kind="plain" onClick={close}>
          {t("back")}
        </Button>
        <Trouble trouble={trouble} />
      </Dialog>
    </>
  );
}
