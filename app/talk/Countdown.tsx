"use client";

import { useTranslations } from "next-intl";
import type { Running } from "../../lib/talk/talk";
import { isCountingDown } from "../../lib/talk/view";
import { useTable } from "./table";
import { useNow } from "./useNow";

/** The few seconds after a pause before the clock runs again. */
export function Countdown({ talk }: { readonly talk: Running }) {
  const t = useTranslations("talk.paused");
  const { browser } = useTable();
  const now = useNow(browser.clock, 200);
  const since = talk.step.clock?.since ?? null;
  const seconds = since !== null && isCountingDown(talk, now) ? Math.ceil((since - now) / 1_000) : null;
  return (
    <p role="status" className="rounded-soft bg-glow px-4 py-2 font-medium empty:hidden">
      {seconds !== null && t("countdown", { seconds })}
    </p>
  );
}
