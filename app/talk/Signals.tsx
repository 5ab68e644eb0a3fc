"use client";

import { Hand, Heart, Leaf, UserRoundCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTable } from "./table";
import { useAct } from "./useAct";

/** The wordless signs. Which one was given is sealed; the server only sees that there was one. */
export const SIGNALS = ["nod", "warmth", "slower", "withYou"] as const;
export type Signal = (typeof SIGNALS)[number];
export const isSignal = (text: string): text is Signal => SIGNALS.some((each) => each === text);

const ICONS = { nod: UserRoundCheck, warmth: Heart, slower: Leaf, withYou: Hand };

/** Warmth is one touch away for the one who listens. */
export function Signals() {
  const t = useTranslations("talk.signals");
  const { partner } = useTable();
  const { act } = useAct();
  const [given, setGiven] = useState<Signal | null>(null);
  const give = (signal: Signal) => {
    setGiven(signal);
    void act({ type: "signal" }, signal);
  };
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-2 text-small text-ink-soft">{t("label", { partner })}</legend>
      {SIGNALS.map((signal) => {
        const Icon = ICONS[signal];
        return (
          <button
            key={signal}
            type="button"
            onClick={() => give(signal)}
            className="flex min-h-12 cursor-pointer items-center gap-2 rounded-full border border-edge bg-table px-4 py-2 text-small hover:border-ink"
          >
            <Icon aria-hidden="true" className="size-5" strokeWidth={1.5} />
            {t(signal)}
          </button>
        );
      })}
      <span role="status" className="sr-only">
        {given && t("given", { signal: t(given) })}
      </span>
    </fieldset>
  );
}
