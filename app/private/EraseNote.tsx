"use client";

import { useTranslations } from "next-intl";
import type { Done } from "../../lib/line/roomTypes";
import { AskedOnce } from "../look/AskedOnce";
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
  const { busy, trouble, run } = useDoing(onErased);
  return (
    <AskedOnce
      words={{ open: t("open"), title: t("title"), go: t("go"), back: t("back") }}
      describedBy={describedBy}
      busy={busy}
      onGo={() => run(onErase)}
      trouble={<Trouble trouble={trouble} />}
    >
      <p>{t("text")}</p>
    </AskedOnce>
  );
}
