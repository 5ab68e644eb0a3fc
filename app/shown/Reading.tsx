"use client";

import { useTranslations } from "next-intl";
import type { Shown } from "../../lib/line/showing/shown";
import type { Instant } from "../../lib/values/time";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { useMoment } from "../look/useMoment";
import { ShownTalks } from "../showing/ShownTalks";

/** What the two chose, to read. On paper it is one line. */
export function Reading({ shown, expiresAt }: { readonly shown: Shown; readonly expiresAt: Instant }) {
  const t = useTranslations("shown");
  const moment = useMoment();
  return (
    <>
      <p className="hidden print:block">{t("notPrinted")}</p>
      <div className="print:hidden">
        <Page>
          <header className="flex flex-col gap-2">
            <Title step="open">{t("title", shown.names)}</Title>
            <p className="text-ink-soft">{t("lead")}</p>
            <p className="text-small text-ink-soft">{t("until", { time: moment(expiresAt) })}</p>
          </header>
          <ShownTalks shown={shown} />
          <p className="border-t border-line pt-6 text-small text-ink-soft">{t("alone")}</p>
        </Page>
      </div>
    </>
  );
}
