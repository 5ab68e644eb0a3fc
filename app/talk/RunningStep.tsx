"use client";

import { useEffect, useMemo } from "react";
import { stepAtHand } from "../../lib/talk/places";
import type { StepView } from "../../lib/talk/view";
import { Line } from "../look/Line";
import { Answers } from "./Answers";
import { Candle } from "./Candle";
import { Floor } from "./Floor";
import { HoldThought, ThoughtList, useHeldThoughts } from "./HeldThoughts";
import { Leftovers } from "./Leftovers";
import { Letters } from "./Letters";
import { Light } from "./Light";
import { MoreTime } from "./MoreTime";
import { PutDifferently } from "./PutDifferently";
import { ReadAlong } from "./ReadAlong";
import { Remembering } from "./Remembering";
import { SignalHeard } from "./SignalHeard";
import { Signals } from "./Signals";
import { Speak } from "./Speak";
import { Stillness } from "./Stillness";
import { useTable } from "./table";
import { useStepLine } from "./useStepLine";
import { useStepSentences } from "./useStepWords";
import { aloneDraft } from "./writing/alone";
import { readable } from "./writing/fields";
import { OnlyYours } from "./writing/OnlyYours";
import { useFormatWriting, useWriting } from "./writing/useWriting";

/** A step of a running talk: whose floor, what happens now, and the one thing to do. The rest is a quiet edge. */
export function RunningStep({ view }: { readonly view: StepView }) {
  const words = useStepLine(view.id);
  const { snapshot } = useTable();
  const { talk } = snapshot;
  const asks = Object.values(useFormatWriting() ?? {}).some(({ bank }) => bank !== undefined);
  const still = talk?.status === "running" && stepAtHand(talk).by === "nobody";
  return (
    <div
      className="flex flex-1 flex-col gap-6"
      data-step={view.id}
      data-step-no={view.stepNo}
      data-of={view.partId}
      data-part={view.part}
    >
      <Light />
      <Floor />
      <Line>{words(view.part)}</Line>
      {still ? <Stillness view={view} /> : <Doing view={view} />}
      {asks && <Remembering />}
    </div>
  );
}

function Doing({ view }: { readonly view: StepView }) {
  return (
    <>
      <Candle />
      <Letters />
      <ReadAlong view={view} />
      <Act view={view} />
      <MoreTime view={view} />
    </>
  );
}

function Act({ view }: { readonly view: StepView }) {
  const held = useHeldThoughts();
  const draft = useStepDraft(view);
  const { fields = [] } = useStepSentences(view.id);
  const writing = useWriting(view.id);
  const use = (text: string) => {
    const written = draft.snapshot().text.trimEnd();
    const own = fields.length > 0 ? text : readable(text);
    draft.write(written === "" ? own : `${written}\n${own}`);
  };
  // For whoever listens, a sign is nearer than the way on.
  const answers = <Answers key={`answer-${view.stepNo}`} view={view} />;
  return (
    <>
      {view.maySay && <Speak key={`say-${view.stepNo}`} view={view} draft={draft} />}
      {view.mayPutDifferently && <PutDifferently key={`again-${view.stepNo}`} view={view} draft={draft} />}
      {view.part !== "waiting" && answers}
      {view.maySignal && <Signals folded={view.maySay} />}
      <SignalHeard />
      {view.part === "waiting" && answers}
      {view.maySay && <Leftovers before={view.stepNo} onUse={use} />}
      {view.part === "waiting" && <HoldThought held={held} />}
      <ThoughtList held={held} onUse={view.maySay ? use : null} />
      <OnlyYours but={view.maySay && view.input === "words" ? [view.id, writing?.linesFrom] : []} />
    </>
  );
}

/** Where this step's words are kept while they are written; what is to oneself stays there. */
function useStepDraft({ id, stepNo, shown }: StepView) {
  const { browser, snapshot } = useTable();
  const { talkId } = snapshot;
  const draft = useMemo(
    () => (shown === "to-oneself" ? browser.drafts.named(aloneDraft(talkId, id)) : browser.drafts.step(talkId, stepNo)),
    [browser, talkId, id, stepNo, shown],
  );
  useEffect(() => draft.close, [draft]);
  return draft;
}
