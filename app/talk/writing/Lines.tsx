"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTable } from "../table";

type LinesProps = { readonly lines: readonly string[]; readonly onTake: (line: string) => void };

/** Lines to take up, one at a time; those that went already say so. */
export function Lines({ lines, onTake }: LinesProps) {
  const t = useTranslations("talk.writing");
  const { snapshot, seat, partner } = useTable();
  const shared = snapshot.events.flatMap(({ by, seq }) => {
    const words = by === seat ? snapshot.words.get(seq) : undefined;
    return words?.state === "open" ? [words.text] : [];
  });
  return (
    <section className="flex flex-col gap-2">
      <h2 tabIndex={-1} className="font-semibold">
        {t("yours")}
      </h2>
      <p className="text-small text-ink-soft">{t("linesHint", { partner })}</p>
      <ul className="flex flex-col gap-2">
        {[...new Set(lines)].map((line) => (
          <li key={line}>
            <button
              type="button"
              onClick={() => onTake(line)}
              className="flex min-h-13 w-full cursor-pointer items-start justify-between gap-3 rounded-soft border border-edge bg-table px-4 py-3 text-left hover:border-ink"
            >
              <span className="min-w-0 font-serif text-said break-words">{line}</span>
              {shared.includes(line) && (
                <span className="flex shrink-0 items-center gap-1 text-small text-ink-soft">
                  <Check aria-hidden="true" className="size-5" strokeWidth={1.5} />
                  {t("shared")}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
