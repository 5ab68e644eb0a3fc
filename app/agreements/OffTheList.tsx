"use client";

import { useTranslations } from "next-intl";
import type { OwnAgreement } from "../../lib/line/roomTypes";
import { AskedOnce } from "../look/AskedOnce";
import type { OnTheList } from "./withRoom";

type OffTheListProps = OnTheList & { readonly agreement: OwnAgreement };

/** Takes an agreement off one's own list; the other's copy is theirs. Asked once. */
export function OffTheList({ agreement, line, doing, name }: OffTheListProps) {
  const t = useTranslations("agreements.remove");
  return (
    <AskedOnce
      words={{ open: t("open"), title: t("title"), go: t("go"), back: t("back") }}
      className="text-small text-ink-soft"
      label={`${t("open")}: ${agreement.wording?.what ?? ""}`}
      busy={doing.busy}
      closesFirst
      onGo={() => doing.run(() => line.dropOwnCopy(agreement.agreementId))}
    >
      <p>{t("text", { name })}</p>
    </AskedOnce>
  );
}
