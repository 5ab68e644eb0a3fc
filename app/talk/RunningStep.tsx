"use client";

import { useEffect, useMemo } from "react";
import type { StepView } from "../../lib/talk/view";
import { Line } from "../look/Line";
import { Answers } from "./Answers";
import { Candle } from "./Candle";
import { Composer } from "./Composer";
import { Edge } from "./Edge";
import { Floor } from "./Floor";
import { HoldThought, ThoughtList, useHeldThoughts } from "./HeldThoughts";
import { Leftovers } from "./Leftovers";
import { Letters } from "./Letters";
import { Light } from "./Light";
import { MoreTime } from "./MoreTime";
import { ReadAlong } from "./ReadAlong";
import { SignalHeard } from "./SignalHeard";
import { Signals } from "./Signals";
import { useTable } from "./table";
import { useStepLine } from "./useStepLine";

/** A step of a running talk: whose floor, what happens now, and the one thing to do. The rest is a quiet edge. */
export function RunningStep({ view }: { readonly view: StepView }) {
  const words = useStepLine(view.id);
  return (
    <div className="flex flex-1 flex-col gap-6" data-step={view.id} data-part={view.part}>
      <Light />
      <Floor />
      <Line>{words(view.part)}</Line>
      <Candle />
      <Letters />
      <ReadAlong view={view} />
      <Act view={view} />
      <MoreTime view={view} />
      <Edge />
    </div>
  );
}

function Act({ view }: { readonly view: StepView }) {
  const { browser, snapshot } = useTable();
  const held = useHeldThoughts();
  const draft = useMemo(
    () => browser.drafts.step(snapshot.talkId, view.stepNo),
    [browser, snapshot.talkId, view.stepNo],
  );
  useEffect(() => draft.close, [draft]);
  const use = (text: string) => {
    const written = draft.snapshot().text.trimEnd();
    draft.write(written === "" ? text : `${written}\n${text}`);
  };
  return (
    <>
      {view.maySay && <Composer key={view.stepNo} view={view} draft={draft} />}
      {!view.maySay && <Answers key={view.stepNo} view={view} />}
      {view.part !== "acting" && view.maySignal && <Signals />}
      <SignalHeard />
      {view.maySay && <Leftovers before={view.stepNo} onUse={use} />}
      {view.part === "waiting" && <HoldThought held={held} />}
      <ThoughtList held={held} onUse={view.maySay ? use : null} />
    </>
  );
}
