"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { isWish, stepAtHand } from "../../lib/talk/places";
import type { Answer } from "../../lib/talk/skeleton";
import type { StepView } from "../../lib/talk/view";
import { Button } from "../look/Button";
import { AnswerWords } from "./AnswerWords";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useFilled, useStepSentences } from "./useStepWords";

/** What may be answered at this step, the warmest first; where something can be said too, it stands below as the way on. */
export function Answers({ view }: { readonly view: StepView }) {
  const t = useTranslations("talk.wish");
  const { snapshot, partner } = useTable();
  const { answers: sentences } = useStepSentences(view.id);
  const fill = useFilled();
  const { act, busy, trouble } = useAct();
  const [taking, setTaking] = useState<Answer | null>(null);
  const { talk } = snapshot;
  const wish = talk?.status === "running" && isWish(stepAtHand(talk));
  if (wish && view.part === "done") return <p className="text-ink-soft">{t("told")}</p>;
  if (view.answers.length === 0) return null;
  if (taking) return <AnswerWords view={view} answer={taking} onBack={() => setTaking(null)} />;
  // Side by side, what goes with an answer is said aloud. No wish is nearer than another.
  const takesWords = (words: boolean) => words && view.input === "words";
  const warmest = view.part === "acting" && !view.maySay && !wish;
  return (
    <div className="flex flex-col gap-3 sm:max-w-md">
      {view.answers.map(({ answer, words }, place) => (
        <Button
          key={answer}
          wide
          kind={place === 0 && warmest ? "main" : "quiet"}
          busy={busy}
          onClick={() => (takesWords(words) ? setTaking(answer) : void act({ type: "answer", answer }))}
        >
          {fill(sentences?.[answer], { partner })}
        </Button>
      ))}
      {wish && <p className="text-small text-ink-soft">{t("toldToNobody")}</p>}
      <Trouble why={trouble} />
    </div>
  );
}
