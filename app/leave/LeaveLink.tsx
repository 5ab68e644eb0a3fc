"use client";

import { useTranslations } from "next-intl";
import { leavePlainly } from "./leavePlainly";

/** The way out at once. What a press does stands in `leaving`, else in `leavePlainly`; where scripts do not run it is a link like any other. */
export function LeaveLink({ className }: { readonly className: string }) {
  const t = useTranslations("look.leave");
  return (
    // Not Next's link: it leads out of the house, and must never be fetched ahead.
    <a href="/leave" data-leave className={className} onClick={(event) => leavePlainly(event, t("tab"))}>
      {t("now")}
    </a>
  );
}
