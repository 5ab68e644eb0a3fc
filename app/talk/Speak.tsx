"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import type { DraftLine } from "../../lib/line/types";
import { isNoteKind } from "../../lib/talk/event";
import { stepAtHand } from "../../lib/talk/places";
import type { StepView } from "../../lib/talk/view";
import { Button } from "../look/Button";
import { Composer } from "./Composer";
import { useTable } from "./table";
import { useStepSentences } from "./useStepWords";
import { InPerson } from "./writing/InPerson";
import { ShareLines } from "./writing/ShareLines";
import { useAlone } from "./writing/useAlone";
import { useWriting } from "./writing/useWriting";

type SpeakProps = { readonly view: StepView; readonly draft: DraftLine };

/** Whoever may speak at this step does it here: written, line by line, or aloud, side by side. */
export function Speak({ view, draft }: SpeakProps) {
  const t = useTranslations("talk.writing");
  const { snapshot } = useTable();
  const { text } = useSyncExternalStore(draft.subscribe, draft.snapshot, draft.snapshot);
  // What is for the days after is written down, unless one would rather say it.
  const [aloud, setAloud] = useState(!isNoteKind(view.kind));
  const { talk } = snapshot;
  const mayWrite = talk?.status === "running" && stepAtHand(talk).input === "words";
  const { picks = [] } = useStepSentences(view.id);
  const picksWords = mayWrite && picks.length > 0;
  if (view.input !== "in-person" || view.shown === "to-oneself" || picksWords)
    return <Write view={view} draft={draft} />;
  // What is written already is never hidden.
  if (aloud && (text === "" || !mayWrite))
    return <InPerson view={view} onWrite={mayWrite ? () => setAloud(false) : null} />;
  return (
    <>
      <Write view={view} draft={draft} />
      {text === "" && (
        <Button kind="plain" className="-mt-3 -ml-3 self-start" onClick={() => setAloud(true)}>
          {t("sayInstead")}
        </Button>
      )}
    </>
  );
}

function Write({ view, draft }: SpeakProps) {
  const writing = useWriting(view.id);
  if (writing === null) return null;
  if (writing.linesFrom === undefined) return <Composer view={view} draft={draft} writing={writing} />;
  return <WriteFromLines view={view} draft={draft} from={writing.linesFrom} />;
}

function WriteFromLines({ view, draft, from }: SpeakProps & { readonly from: string }) {
  const { lines } = useAlone(from);
  if (lines === null) return null;
  return <ShareLines view={view} draft={draft} lines={lines} from={from} />;
}
