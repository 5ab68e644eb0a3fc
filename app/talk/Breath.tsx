"use client";

import { useTranslations } from "next-intl";

/** A light that swells and sinks at the pace of a slow breath. */
export function Breath() {
  const t = useTranslations("talk.calm");
  return (
    <figure className="flex flex-col items-center gap-4 py-4">
      <span aria-hidden="true" className="flex size-44 items-center justify-center">
        <span className="breath size-32 rounded-full" />
      </span>
      <figcaption className="text-ink-soft">{t("breathe")}</figcaption>
    </figure>
  );
}
