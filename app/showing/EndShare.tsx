"use client";

import { useTranslations } from "next-intl";
import type { Done } from "../../lib/line/roomTypes";
import { AskedOnce } from "../look/AskedOnce";
import type { Doing } from "../room/useDoing";

/** Ends what can be read now, for whoever has its link: asked once, done at once, by either. */
export function EndShare({ doing, onEnd }: { readonly doing: Doing; readonly onEnd: () => Promise<Done> }) {
  const t = useTranslations("showing");
  return (
    <AskedOnce
      words={{ open: t("end"), title: t("endTitle"), go: t("end"), back: t("keepIt") }}
      busy={doing.busy}
      closesFirst
      onGo={() => doing.run(onEnd)}
    >
      <p>{t("endWords")}</p>
    </AskedOnce>
  );
}
