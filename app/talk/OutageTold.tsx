"use client";

import { useTranslations } from "next-intl";
import { Notice } from "../look/Notice";
import { useTable } from "./table";

/** Said once, until the step is over: the service was away, and nobody's time was lost. */
export function OutageTold() {
  const t = useTranslations("talk");
  const { snapshot } = useTable();
  const last = snapshot.events.findLast(
    ({ happening }) => happening.kind === "OutageCounted" || happening.kind === "Said",
  );
  if (last?.happening.kind !== "OutageCounted" || last.happening.pauses) return null;
  const seconds = Math.round((last.happening.to - last.happening.from) / 1_000);
  return (
    <Notice live className="text-small">
      {t("outage", { seconds })}
    </Notice>
  );
}
