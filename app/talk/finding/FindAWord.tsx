"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type Vocabulary, vocabularyOf } from "../../../lib/coach/vocabularies";
import type { StepKind } from "../../../lib/talk/skeleton";
import { FoldAway } from "../../look/FoldAway";
import { whenIdle } from "../hints/whenIdle";

/** Where one looks for a word: one's own at these steps, the other's at empathy. */
const KINDS: readonly StepKind[] = ["statement", "feeling", "request", "empathy"];

type Brought = {
  readonly FindingWords: typeof import("./FindingWords")["FindingWords"];
  readonly vocabulary: Vocabulary;
};

type FindAWordProps = {
  readonly kind: StepKind;
  readonly onPick: (word: string) => void;
};

/** Words for feelings and needs, folded away until someone looks for one. They are fetched when the browser is idle, wanted or not. */
export function FindAWord({ kind, onPick }: FindAWordProps) {
  const t = useTranslations("finding");
  const brought = useBrought();
  if (!KINDS.includes(kind)) return null;
  return (
    <FoldAway kind="line" title={t("open")}>
      {brought ? (
        <brought.FindingWords own={kind !== "empathy"} vocabulary={brought.vocabulary} onPick={onPick} />
      ) : (
        <p className="text-small text-ink-soft">{t("away")}</p>
      )}
    </FoldAway>
  );
}

function useBrought(): Brought | null {
  const locale = useLocale();
  const [brought, setBrought] = useState<Brought | null>(null);
  useEffect(() => {
    let here = true;
    const bring = async () => {
      const { FindingWords } = await import("./FindingWords");
      const vocabulary = await vocabularyOf(locale);
      if (here && vocabulary) setBrought({ FindingWords, vocabulary });
    };
    // Without a line it says so; the next step tries again.
    const cancel = whenIdle(() => void bring().catch(() => undefined), 3_000);
    return () => {
      here = false;
      cancel();
    };
  }, [locale]);
  return brought;
}
