"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../look/Button";
import { useFormat } from "../format";
import { useTable } from "../table";
import { notYetAsked, questionAt, startFor, withOffered } from "./questions";

type QuestionsProps = {
  readonly depth: 1 | 2 | 3;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A question of this depth on offer, another one, and always one's own. What was asked in this talk is not offered again. */
export function Questions({ depth, value, onChange }: QuestionsProps) {
  const t = useTranslations("talk.writing");
  const { snapshot } = useTable();
  const [leafed, setLeafed] = useState(0);
  const all = useFormat()?.questions?.[depth] ?? [];
  const said = [...snapshot.words.values()].flatMap((words) => (words.state === "open" ? [words.text] : []));
  const left = notYetAsked(all, said);
  const question = questionAt(left, startFor(snapshot.talkId), leafed);
  if (question === null) return null;
  return (
    <section
      aria-label={t("question")}
      className="flex flex-col gap-3 rounded-card border border-line bg-table px-5 py-4"
    >
      <h2 className="text-small font-medium text-ink-soft">{t("question")}</h2>
      <p aria-live="polite" className="font-serif text-said">
        {question}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          kind="quiet"
          disabled={value.includes(question)}
          onClick={() => onChange(withOffered(value, question, all))}
        >
          {t("takeQuestion")}
        </Button>
        {left.length > 1 && (
          <Button kind="plain" onClick={() => setLeafed(leafed + 1)}>
            {t("anotherQuestion")}
          </Button>
        )}
      </div>
    </section>
  );
}
