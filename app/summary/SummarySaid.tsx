"use client";

import { useTranslations } from "next-intl";

/** The words of both; null where they do not open here. */
export function SummarySaid({ text }: { readonly text: string | null }) {
  const t = useTranslations("summary");
  return <p className="max-w-[65ch] font-serif text-said wrap-anywhere whitespace-pre-wrap">{text ?? t("locked")}</p>;
}
