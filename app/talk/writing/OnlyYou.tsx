"use client";

import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";

/** The sign over what never leaves this device. */
export function OnlyYou() {
  const t = useTranslations("talk.writing");
  return (
    <p className="flex items-center gap-3 rounded-soft border border-dashed border-edge px-4 py-3 font-medium">
      <LockKeyhole aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
      {t("onlyYou")}
    </p>
  );
}
