"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DraftLine } from "../../lib/line/types";
import { isNoteKind } from "../../lib/talk/event";
import type { Writing } from "../../lib/talk/format";
import type { StepView } from "../../lib/talk/view";
import { Elsewhere } from "./Elsewhere";
import { FindAWord } from "./finding/FindAWord";
import { Hints } from "./hints/Hints";
import { ReadByOther } from "./ReadByOther";
import { Starters } from "./Starters";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { FromTheBank } from "./writing/FromTheBank";
import { LastWords } from "./writing/LastWords";
import { OnlyYou } from "./writing/OnlyYou";
import { Picks } from "./writing/Picks";
import { Places } from "./writing/Places";
import { withWord } from "./writing/picks";
import { Questions } from "./writing/Questions";
import { wordsOf } from "./writing/quotes";
import { SendRow } from "./writing/SendRow";
import { startWith } from "./writing/starts";
import { missingIn, TheirWords, useTheirStatement } from "./writing/TheirWords";
import { type Composing, useComposing } from "./writing/useComposing";

type ComposerProps = { readonly view: StepView; readonly draft: DraftLine; readonly writing: Writing };

/** The place to write at this step. What is typed stays on this device until it is sent, and survives everything. [U4] */
export function Composer({ view, draft, writing }: ComposerProps) {
  const composing = useComposing(view, draft);
  const { sentences, fields, values, write, text, closed } = composing;
  const [first = ""] = values;
  const { quotes = [], mostWords, questions, bank } = writing;
  const { acting, statement, missing, explained, send } = useSending(view, composing, quotes);
  const [entered, setEntered] = useState(0);
  const toOneself = view.shown === "to-oneself";
  const needsWords = view.input === "words" || isNoteKind(view.kind);
  const under = (place: number) =>
    quotes.includes(place) && (
      <TheirWords composing={composing} {...{ place, statement }} missing={missing.includes(place)} />
    );
  // A word goes where one was writing; beside others to choose from it has a line of its own, as they have.
  const putWord = (word: string) => {
    const at = entered < values.length ? entered : 0;
    const before = values[at] ?? "";
    write(at, sentences.picks ? withWord(before, word) : startWith(before, word));
  };
  if (!composing.mine) return <Elsewhere onTake={draft.takePen} />;
  return (
    <div data-writing className="flex flex-col gap-4">
      <ReadByOther view={view} text={text} />
      {toOneself && <OnlyYou />}
      {questions && <Questions depth={questions} value={first} onChange={(value) => write(0, value)} />}
      {bank && <FromTheBank depth={bank} value={first} onChange={(value) => write(0, value)} />}
      <Picks picks={sentences.picks ?? []} text={first} onChange={(value) => write(0, value)} />
      <Places composing={composing} busy={acting.busy} under={under} onEnter={setEntered} />
      <Hints {...{ view, fields, values }} onWrite={write} />
      <Starters step={view.id} onPick={(starter) => write(0, startWith(first, starter))} />
      <FindAWord kind={view.kind} onPick={putWord} />
      <Shorter text={text} most={mostWords} />
      <LastWords composing={composing} draft={draft} text={toOneself ? null : text} />
      <SendRow {...{ view, acting }} disabled={closed || (needsWords && text === "")} onSend={() => void send()} />
      <StillMissing missing={explained && missing.length > 0} />
    </div>
  );
}

/** Sends what is written, once what belongs in it is there; what is to oneself stays on this device. [S7] */
function useSending(view: StepView, { values, text }: Composing, quotes: readonly number[]) {
  const { browser } = useTable();
  const acting = useAct();
  const statement = useTheirStatement();
  const [explained, setExplained] = useState(false);
  const missing = missingIn(quotes, values, statement);
  const toOneself = view.shown === "to-oneself";
  const send = async () => {
    setExplained(missing.length > 0);
    if (missing.length > 0) return;
    // The last letters to oneself are put away before the step is over.
    if (toOneself) await browser.drafts.flush();
    await acting.act({ type: "say", lastWords: false }, toOneself || text === "" ? undefined : text);
  };
  return { acting, statement, missing, explained, send };
}

function StillMissing({ missing }: { readonly missing: boolean }) {
  const t = useTranslations("talk.writing");
  const { partner } = useTable();
  return (
    <p role="status" className="text-small font-medium text-care empty:hidden">
      {missing && t("theirWordsMissing", { partner })}
    </p>
  );
}

/** A gentle word where a text grows long. Nothing is held back for it. */
function Shorter({ text, most }: { readonly text: string; readonly most: number | null | undefined }) {
  const t = useTranslations("talk.writing");
  const count = wordsOf(text).length;
  return (
    <p role="status" className="text-small text-ink-soft empty:hidden">
      {most && count > most && t("shorter", { most })}
    </p>
  );
}
