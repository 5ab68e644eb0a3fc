"use client";

import { useTranslations } from "next-intl";
import { isSignal } from "./Signals";
import { useTable } from "./table";

/** The last sign the partner gave in this step, quietly. */
export function SignalHeard() {
  const t = useTranslations("talk.signals");
  const { snapshot, seat, partner } = useTable();
  const last = snapshot.events.findLast(
    ({ happening }) => happening.kind === "SignalGiven" || happening.kind === "Said",
  );
  const words = last?.happening.kind === "SignalGiven" && last.by !== seat ? snapshot.words.get(last.seq) : undefined;
  const signal = words?.state === "open" && isSignal(words.text) ? words.text : null;
  return (
    <p role="status" className="text-small text-ink-soft empty:hidden">
      {signal && t("from", { partner, signal: t(signal) })}
    </p>
  );
}
