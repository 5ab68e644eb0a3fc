"use client";

import { useState } from "react";
import type { Answer } from "../../lib/talk/skeleton";
import type { StepView } from "../../lib/talk/view";
import { Button } from "../look/Button";
import { CorrectWords } from "./CorrectWords";
import { Trouble } from "./Trouble";
import { useAct } from "./useAct";
import { useStepWords } from "./useStepWords";

/** What may be answered at this step, the warmest first. A "not quite" may take a few words with it. */
export function Answers({ view }: { readonly view: StepView }) {
  const words = useStepWords(view.id);
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
          {words("answers", answer)}
        </Button>
      ))}
      <Trouble why={trouble} />
    </div>
  );
}
