"use client";

import { useTranslations } from "next-intl";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { otherSeat } from "../../lib/values/seat";
import { ButtonLink } from "../look/Button";
import { Notice } from "../look/Notice";

/** Whether the two have compared their keys: said quietly, until they have. What the other began is said aloud. */
export function HowCompared({ room }: { readonly room: OpenRoom }) {
  const t = useTranslations("room.compare");
  const { comparing, seat, checked, roomId } = room;
  const name = room.names[otherSeat(seat)] ?? t("other");
  const waitsForMe = comparing !== null && comparing.seat !== seat && comparing.answer === null;
  const link = (
    <ButtonLink href={pathOf.words(roomId)} kind="plain" className="-ml-3 self-start text-small">
      {t("open")}
    </ButtonLink>
  );
  if (waitsForMe) {
    return (
      <Notice live>
        <p>{t("ready", { name })}</p>
        {link}
      </Notice>
    );
  }
  if (checked === "compared") return null;
  return (
    <section aria-label={t("label")} className="flex flex-wrap items-center gap-x-4 text-small text-ink-soft">
      <p>{checked === "changed" ? t("changed") : t("notYet")}</p>
      {link}
    </section>
  );
}
