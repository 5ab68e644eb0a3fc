"use client";

import { useTranslations } from "next-intl";
import type { Instant } from "../../lib/values/time";
import { ButtonLink } from "../look/Button";
import { Notice } from "../look/Notice";
import { useMoment } from "../look/useMoment";

/** Another sign-in of this account asked to begin anew without the passphrase, and may from then on: said here, with where it can be ended. */
export function AskedElsewhere({ from }: { readonly from: Instant | null }) {
  const t = useTranslations("unlock.elsewhere");
  const moment = useMoment();
  if (from === null) return null;
  return (
    <Notice tone="care" live>
      <h2 className="text-heading">{t("title")}</h2>
      <p>{t("text", { date: moment(from) })}</p>
      <ButtonLink kind="quiet" href="/settings" className="self-start">
        {t("end")}
      </ButtonLink>
    </Notice>
  );
}
