"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "../look/Button";
import { Notice } from "../look/Notice";
import { useMoment } from "../look/useMoment";
import { useDeletion } from "./delete/useDeletion";

/** The way to deleting one's account, and back from it while there is time. */
export function ToDelete() {
  const t = useTranslations("settings.delete");
  const moment = useMoment();
  const { goesAt } = useDeletion();
  const planned = goesAt === "unknown" ? null : goesAt;
  return (
    <>
      {planned === null ? (
        <p>{t("hint")}</p>
      ) : (
        <Notice tone="care">
          <p>{t("planned", { date: moment(planned) })}</p>
        </Notice>
      )}
      <p>
        <ButtonLink kind="quiet" href="/settings/delete">
          {t(planned === null ? "open" : "openPlanned")}
        </ButtonLink>
      </p>
    </>
  );
}
