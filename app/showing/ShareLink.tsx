"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "../look/CopyButton";
import { FoldAway } from "../look/FoldAway";
import { QrCode } from "../room/QrCode";

/** The link that both may hand on; made here out of what is sealed for the two. */
export function ShareLink({ link }: { readonly link: string | null }) {
  const t = useTranslations("showing.link");
  if (link === null) return <p className="text-small text-ink-soft">{t("elsewhere")}</p>;
  return (
    <FoldAway title={t("title")}>
      <div className="flex flex-col items-center gap-4 sm:flex-row sm:items-start sm:gap-6">
        <QrCode text={link} label={t("qr")} />
        <p className="text-small text-ink-soft">{t("hint")}</p>
      </div>
      <input
        readOnly
        aria-label={t("title")}
        value={link}
        onFocus={(event) => event.target.select()}
        className="w-full min-w-0 rounded-soft border-2 border-line bg-shade px-4 py-3 font-mono text-small text-ink"
      />
      <div className="flex flex-wrap gap-3">
        <CopyButton text={link} label={t("copy")} />
      </div>
    </FoldAway>
  );
}
