"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { DraftLine } from "../../lib/line/types";
import { isSaying } from "../../lib/talk/event";
import type { StepView } from "../../lib/talk/view";
import { Button } from "../look/Button";
import { Elsewhere } from "./Elsewhere";
import { Hints } from "./hints/Hints";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { Places } from "./writing/Places";
import { startingWith } from "./writing/startingWith";
import { useComposing } from "./writing/useComposing";

type PutDifferentlyProps = { readonly view: StepView; readonly draft: DraftLine };

/** What one has sent may get other words until the step is over. What was begun to be changed opens by itself. [N7] [U4] */
export function PutDifferently({ view, draft }: PutDifferentlyProps) {
  const t = useTranslations("talk.writing");
  const { snapshot } = useTable();
  const begun = useSyncExternalStore(draft.subscribe, draft.snapshot, draft.snapshot).text !== "";
  const [open, setOpen] = useState<"not" | "reached" | "begun">("not");
  const [put, setPut] = useState<string | null>(null);
  const acting = useAct();
  const button = useRef<HTMLButtonElement>(null);
  const comesBack = useRef(false);
  const text = useSentHere();
  const onTheWay = snapshot.waiting.some(({ act }) => act.type === "putDifferently");
  const close = (written: string | null) => {
    setOpen("not");
    setPut(written);
    comesBack.current = true;
  };
  useEffect(() => {
    // It stays open though all of it is taken out again.
    if (begun) setOpen((before) => (before === "not" ? "begun" : before));
  }, [begun]);
  const writes = begun || open !== "not";
  useEffect(() => {
    // Whoever was writing with the keyboard goes on from where it began.
    if (!writes && comesBack.current) button.current?.focus();
    comesBack.current = false;
  }, [writes]);
  if (writes)
    return <Anew key={text} {...{ view, draft, text, acting }} reached={open === "reached"} onClose={close} />;
  return (
    <div className="flex flex-col gap-2">
      <Button ref={button} kind="plain" busy={onTheWay} className="-ml-3 self-start" onClick={() => setOpen("reached")}>
        {t(text === "" ? "writeInstead" : "putDifferently")}
      </Button>
      <p role="status" className="text-small text-ink-soft empty:hidden">
        {put === text && t("wasPutAnew")}
      </p>
      <Trouble why={acting.trouble} />
    </div>
  );
}

/** How one has put it last at the step at hand; empty where it was said aloud. */
function useSentHere(): string {
  const { snapshot, seat } = useTable();
  const { talk, events, words } = snapshot;
  const since = talk && "step" in talk ? talk.step.since : Number.POSITIVE_INFINITY;
  const sent = events.findLast(({ seq, by, happening }) => seq > since && by === seat && isSaying(happening));
  const said = sent && words.get(sent.seq);
  return said?.state === "open" ? said.text : "";
}

type AnewProps = PutDifferentlyProps & {
  readonly text: string;
  readonly acting: ReturnType<typeof useAct>;
  /** One has just reached for it; else it opened by itself, and the focus stays where it is. */
  readonly reached: boolean;
  readonly onClose: (written: string | null) => void;
};

/** The place to put it differently, with what was sent in it. */
function Anew({ view, draft, text, acting, reached, onClose }: AnewProps) {
  const t = useTranslations("talk.writing");
  const { partner } = useTable();
  const [own] = useState(() => startingWith(draft, text));
  const composing = useComposing(view, own);
  const { act, busy, trouble } = acting;
  const place = useRef<HTMLDivElement>(null);
  const { mine, closed, fields, values, write } = composing;
  useEffect(() => {
    if (!reached) return;
    const writing = place.current?.querySelector("textarea");
    writing?.focus();
    writing?.setSelectionRange(writing.value.length, writing.value.length);
  }, [reached]);
  const same = composing.text === "" || composing.text === text;
  const put = async () => {
    if (await act({ type: "putDifferently" }, composing.text)) onClose(composing.text);
  };
  if (!mine) return <Elsewhere onTake={draft.takePen} />;
  return (
    <div ref={place} data-writing className="flex flex-col gap-4">
      <Places composing={composing} busy={busy} />
      <Hints {...{ view, fields, values }} onWrite={write} />
      <p className="text-small text-ink-soft">{t("putAnewHint", { partner })}</p>
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} disabled={closed || same} onClick={() => void put()}>
          {t("putAnew")}
        </Button>
        <Button kind="plain" disabled={busy} onClick={() => void draft.clear().then(() => onClose(null))}>
          {t("leaveAsSent")}
        </Button>
      </div>
      <Trouble why={trouble} />
    </div>
  );
}
