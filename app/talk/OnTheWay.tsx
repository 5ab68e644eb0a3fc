"use client";

import { useTranslations } from "next-intl";
import { SIDES } from "./Said";
import { useTable } from "./table";

/** What one has just sent and the server has not acknowledged: to be read meanwhile, and never shown as saved. [U1] */
export function OnTheWay() {
  const t = useTranslations("talk.connection");
  const { snapshot, seat } = useTable();
  const sent = snapshot.waiting.filter(
    ({ act, text }) => (act.type === "say" || act.type === "putDifferently") && text !== null,
  );
  return sent.map(({ cmdId, text }) => (
    <div key={cmdId} className={`flex flex-col gap-1 border-l-4 border-dashed py-1 pl-4 opacity-70 ${SIDES[seat]}`}>
      <p className="text-small text-ink-soft">{t("sending")}</p>
      <p className="max-w-[65ch] font-serif text-said break-words whitespace-pre-wrap">{text}</p>
    </div>
  ));
}
