"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../../look/Button";

type OnOfferProps = {
  /** Null where there is none; then `children` say so. */
  readonly question: string | null;
  readonly title?: string | undefined;
  readonly taken: boolean;
  readonly onTake: () => void;
  /** Null where there is no other. */
  readonly onAnother: (() => void) | null;
  /** Beside the question. */
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
};

/** A question to ask: to take, or to leaf on from. */
export function OnOffer({ question, title, taken, onTake, onAnother, mark, children }: OnOfferProps) {
  const t = useTranslations("talk.writing");
  return (
    <section
      aria-label={t("question")}
      className="flex flex-col gap-3 rounded-card border border-line bg-table px-5 py-4"
    >
      <h2 className="text-small font-medium text-ink-soft">{title ?? t("question")}</h2>
      {children}
      {question !== null && (
        <>
          <div className="flex flex-wrap items-start justify-between gap-x-3">
            <p aria-live="polite" className="min-h-12 flex-1 font-serif text-said">
              {question}
            </p>
            {mark}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button kind="quiet" disabled={taken} onClick={onTake}>
              {t("takeQuestion")}
            </Button>
            {onAnother && (
              <Button kind="plain" onClick={onAnother}>
                {t("anotherQuestion")}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
