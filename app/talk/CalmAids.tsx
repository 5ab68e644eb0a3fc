"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Breath } from "./Breath";
import { Senses } from "./Senses";
import { Walk } from "./Walk";

const AIDS = { breathing: Breath, senses: Senses, walking: Walk } as const;
const NAMES = ["breathing", "senses", "walking"] as const;

/** What calms: breathing, the senses, a walk. One at a time, and nothing of the talk to look at. */
export function CalmAids() {
  const t = useTranslations("talk.calm");
  const [chosen, setChosen] = useState<keyof typeof AIDS>("breathing");
  const Aid = AIDS[chosen];
  return (
    <section aria-label={t("title")} className="flex flex-col gap-5">
      <div className="grid grid-cols-3 gap-1 rounded-card border border-line p-1">
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={chosen === name}
            onClick={() => setChosen(name)}
            className="min-h-12 rounded-[calc(var(--radius-card)-0.25rem)] px-1 text-small leading-tight font-semibold text-ink-soft transition-colors duration-(--swift) ease-calm hover:text-ink aria-pressed:bg-glow aria-pressed:text-ink"
          >
            {t(name)}
          </button>
        ))}
      </div>
      <div className="flex min-h-64 flex-col justify-center">
        <Aid />
      </div>
    </section>
  );
}
