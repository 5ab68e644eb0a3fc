"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../look/Button";

const SENSES = ["see", "touch", "hear", "smell", "breath"] as const;

/** Back to here and now by the senses, one after the other: five things to see, four to touch, and so on. */
export function Senses() {
  const t = useTranslations("talk.calm");
  const [place, setPlace] = useState(0);
  const sense = SENSES[place] ?? "see";
  const last = place === SENSES.length - 1;
  return (
    <div className="flex flex-col items-center gap-4 text-center">
      <p aria-hidden="true" className="font-serif text-display leading-none text-ink-soft">
        {SENSES.length - place}
      </p>
      <p aria-live="polite" aria-atomic="true" className="max-w-[32ch] font-serif text-said">
        {t(sense)}
      </p>
      <Button kind="quiet" onClick={() => setPlace(last ? 0 : place + 1)}>
        {t(last ? "senseAgain" : "senseNext")}
      </Button>
    </div>
  );
}
