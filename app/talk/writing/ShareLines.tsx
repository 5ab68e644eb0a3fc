"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { DraftLine } from "../../../lib/line/types";
import type { StepView } from "../../../lib/talk/view";
import { Elsewhere } from "../Elsewhere";
import { Hints } from "../hints/Hints";
import { Starters } from "../Starters";
import { useTable } from "../table";
import { useAct } from "../useAct";
import { useStepSentences } from "../useStepWords";
import { ExactPreview } from "./ExactPreview";
import { LastWords } from "./LastWords";
import { Lines } from "./Lines";
import { Places } from "./Places";
import { type Preview, previewOf } from "./preview";
import { withOffered } from "./questions";
import { SendRow } from "./SendRow";
import { startWith } from "./starts";
import { type Composing, useComposing } from "./useComposing";

type ShareLinesProps = {
  readonly view: StepView;
  readonly draft: DraftLine;
  readonly lines: readonly string[];
  /** The step at which they were written. */
  readonly from: string;
};

/** What was written to oneself, line by line, to share or not. Each is looked at as the other will read it before it goes. */
export function ShareLines(props: ShareLinesProps) {
  const { view, draft, lines, from } = props;
  const composing = useComposing(view, draft);
  const acting = useAct();
  const { picks = [] } = useStepSentences(from);
  const [preview, setPreview] = useState<Preview | null>(null);
  const { place, goTo } = useFocusAfter(preview);
  const { values, closed } = composing;
  const take = (line: string) => {
    const text = withOffered(values[0] ?? "", line, lines);
    composing.write(0, text);
    // A word that was only picked is the beginning of a line, not yet one.
    if (picks.length === 0 && values.length === 1) setPreview(previewOf(text));
  };
  const back = (to: "h2" | "textarea") => {
    goTo(to);
    setPreview(null);
  };
  if (!composing.mine) return <Elsewhere onTake={draft.takePen} />;
  return (
    <div ref={place} data-writing className="flex flex-col gap-4">
      <LastWords composing={composing} draft={draft} text={preview?.text ?? null} />
      {preview ? (
        <ExactPreview
          {...{ view, preview, acting, closed }}
          onShared={() => back("h2")}
          onChange={() => back("textarea")}
        />
      ) : (
        <Choosing {...{ view, composing, acting, lines }} onTake={take} onLook={setPreview} />
      )}
    </div>
  );
}

type ChoosingProps = Pick<ShareLinesProps, "view" | "lines"> & {
  readonly composing: Composing;
  readonly acting: ReturnType<typeof useAct>;
  readonly onTake: (line: string) => void;
  readonly onLook: (preview: Preview | null) => void;
};

/** The lines to take up, and the place where one may be changed or another written. */
function Choosing({ view, composing, acting, lines, onTake, onLook }: ChoosingProps) {
  const t = useTranslations("talk.writing");
  const { partner } = useTable();
  const { fields, values, write, text, closed } = composing;
  const [first = ""] = values;
  const written = values.length > 1 ? text : first;
  return (
    <>
      {lines.length > 0 && <Lines lines={lines} onTake={onTake} />}
      <Places composing={composing} busy={acting.busy} />
      <Hints {...{ view, fields, values }} onWrite={write} />
      <Starters step={view.id} onPick={(starter) => write(0, startWith(first, starter))} />
      <SendRow
        {...{ view, acting }}
        label={t("look", { partner })}
        disabled={closed || written.trim() === ""}
        onSend={() => onLook(previewOf(written))}
      />
    </>
  );
}

/** Where the focus goes once what was looked at is away: to the lines, or to the place to write. */
function useFocusAfter(preview: Preview | null) {
  const place = useRef<HTMLDivElement>(null);
  const next = useRef<"h2" | "textarea" | null>(null);
  useEffect(() => {
    if (preview !== null || next.current === null) return;
    place.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  }, [preview]);
  return {
    place,
    goTo: (to: "h2" | "textarea") => {
      next.current = to;
    },
  };
}
