"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Answer } from "../../lib/talk/skeleton";
import type { StepView } from "../../lib/talk/view";
import { Button } from "../look/Button";
import { TextArea } from "../look/TextArea";
import { Elsewhere } from "./Elsewhere";
import { Hints } from "./hints/Hints";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useStepLine } from "./useStepLine";

type AnswerWordsProps = { readonly view: StepView; readonly answer: Answer; readonly onBack: () => void };

/** An answer with a few words, if one wants to say them: what was missed, or how it could be. */
export function AnswerWords({ view, answer, onBack }: AnswerWordsProps) {
  const t = useTranslations("talk.correct");
  const words = useStepLine(view.id);
  const { browser, snapshot } = useTable();
  const draft = useMemo(
    () => browser.drafts.step(snapshot.talkId, view.stepNo),
    [browser, snapshot.talkId, view.stepNo],
  );
  useEffect(() => draft.close, [draft]);
  const { text, mine, loaded } = useSyncExternalStore(draft.subscribe, draft.snapshot, draft.snapshot);
  const { act, busy, trouble } = useAct();
  if (!mine) return <Elsewhere onTake={draft.takePen} />;
  const say = () => act({ type: "answer", answer }, text.trim() === "" ? undefined : text.trim());
  return (
    <div data-writing className="flex flex-col gap-4">
      <TextArea
        label={words("correct")}
        value={text}
        readOnly={!loaded || busy}
        rows={3}
        maxLength={4_000}
        onChange={(event) => draft.write(event.target.value)}
      />
      <Hints view={view} fields={[]} values={[text]} onWrite={(_, text) => draft.write(text)} />
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={() => void say()}>
          {t("send")}
        </Button>
        <Button kind="plain" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
      <Trouble why={trouble} />
    </div>
  );
}
