"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ask } from "../../lib/line/ask";
import type { Instant } from "../../lib/values/time";
import { readAnew } from "../../lib/wire/routes/beginAnew";
import { ButtonLink } from "../look/Button";
import { Notice } from "../look/Notice";
import { useMoment } from "../look/useMoment";

/** Another sign-in of this account asked to begin anew without the passphrase: said here, where it can be ended. */
export function AskedElsewhere() {
  const t = useTranslations("unlock.elsewhere");
  const moment = useMoment();
  const [from, setFrom] = useState<Instant | null>(null);
  useEffect(() => {
    void ask(readAnew, {}, {}).then((told) => setFrom(told.ok ? told.elsewhere : null));
  }, []);
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
