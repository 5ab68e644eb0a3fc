"use client";

import { useTranslations } from "next-intl";
import type { Instant } from "../../lib/values/time";
import { ButtonLink } from "../look/Button";
import { Title } from "../look/Title";
import { useMoment } from "../look/useMoment";
import { HOME } from "../unlock/returnPath";

/** It is asked for, and its time is to come. */
export function Waiting({ from }: { readonly from: Instant }) {
  const t = useTranslations("anew");
  const moment = useMoment();
  return (
    <>
      <Title step="waiting">{t("waitingTitle")}</Title>
      <p>{t("waiting", { date: moment(from) })}</p>
      <p>{t("waitingWhy")}</p>
      <p className="text-ink-soft">{t("waitingBack")}</p>
      <p>
        <ButtonLink kind="quiet" href={HOME}>
          {t("back")}
        </ButtonLink>
      </p>
    </>
  );
}
