"use client";

import { useState } from "react";
import type { Answer } from "../../lib/talk/skeleton";
import type { StepView } from "../../lib/talk/view";
import { Button } from "../look/Button";
import { CorrectWords } from "./CorrectWords";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useFilled, useStepSentences } from "./useStepWords";

/** What may be answered at this step, the warmest first. A "not quite" may take a few words with it. */
export function Answers({ view }: { readonly view: StepView }) {
  const { partner } = useTable();
  const { answers: sentences } = useStepSentences(view.id);
  const fill = useFilled();
  const { act, busy, trouble } = useAct();
  const [correcting, setCorrecting] = useState(false);
  if (view.answers.length === 0) return null;
  const give = (answer: Answer, takesWords: boolean) => {
    if (takesWords) setCorrecting(true);
    else void act({ type: "answer", answer });
  };
  if (correcting) return <CorrectWords view={view} onBack={() => setCorrecting(false)} />;
  return (
    <div className="flex flex-col gap-3 sm:max-w-md">
      {view.answers.map(({ answer, words: takesWords }, place) => (
        <Button
          key={answer}
          wide
          kind={place === 0 ? "main" : "quiet"}
          busy={busy}
          onClick={() => give(answer, takesWords)}
        >
          {fill(sentences?.[answer], { partner })}
        </Button>
      ))}
      <Trouble why={trouble} />
    </div>
  );
}
