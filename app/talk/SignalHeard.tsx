"use client";

import { useTranslations } from "next-intl";
import { isSign, SIGN_ICONS } from "./signs";
import { useTable } from "./table";

const TOLD = ["SignalGiven", "Said", "Answered", "Passed"];

/** The partner's last sign, quietly, until they say or do something else. */
export function SignalHeard() {
  const t = useTranslations("talk.signals");
  const { snapshot, seat, partner } = useTable();
  const last = snapshot.events.findLast(
    ({ by, happening }) => by !== null && by !== seat && TOLD.includes(happening.kind),
  );
  const words = last?.happening.kind === "SignalGiven" ? snapshot.words.get(last.seq) : undefined;
  const sign = words?.state === "open" && isSign(words.text) ? words.text : null;
  const Icon = sign && SIGN_ICONS[sign];
  return (
    <p role="status" className="flex items-center gap-2 text-small text-ink-soft empty:hidden">
      {Icon && <Icon aria-hidden="true" className="size-5 shrink-0 text-flame" strokeWidth={1.5} />}
      {sign && t("from", { partner, signal: t(sign) })}
    </p>
  );
}
