"use client";

import { useTranslations } from "next-intl";
import type { Seq, TalkId } from "../../lib/values/ids";
import { AskedOnce } from "../look/AskedOnce";
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
  const { busy, trouble, run } = useDoing();
  return (
    <div>
      <AskedOnce
        words={{ open: t("open"), title: t("title"), go: t("go"), back: t("back") }}
        className="-ml-3 text-small text-ink-soft"
        busy={busy}
        onGo={() => run(() => line.eraseOwn(talkId, seq))}
        trouble={<Trouble trouble={trouble} />}
      >
        <p>{t("text")}</p>
      </AskedOnce>
    </div>
  );
}
