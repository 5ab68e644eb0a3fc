"use client";

import { useTranslations } from "next-intl";
import type { TalkId } from "../../lib/values/ids";
import { AskedOnce } from "../look/AskedOnce";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import type { NamedRoom } from "./useNamedRoom";

type DeleteTalkProps = { readonly room: NamedRoom; readonly talkId: TalkId };

/** Either may delete a talk that is over, for both, at once and without a reason; it is asked once. [N3] */
export function DeleteTalk({ room: { line, partner }, talkId }: DeleteTalkProps) {
  const t = useTranslations("notes.delete");
  const { busy, trouble, run } = useDoing();
  return (
    <AskedOnce
      words={{ open: t("open"), title: t("title"), go: t("go"), back: t("back") }}
      className="-ml-3 text-small"
      busy={busy}
      onGo={() => run(() => line.deleteTalk(talkId))}
      trouble={<Trouble trouble={trouble} />}
    >
      <p>{t("text", { partner })}</p>
      <p className="text-ink-soft">{t("stays")}</p>
    </AskedOnce>
  );
}
