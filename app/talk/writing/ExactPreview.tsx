"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { StepView } from "../../../lib/talk/view";
import { Button } from "../../look/Button";
import { PersonMark } from "../../look/PersonMark";
import { SIDES, WordsOf } from "../Said";
import { useTable } from "../table";
import type { useAct } from "../useAct";
import { type Preview, shareExactly } from "./preview";
import { SendRow } from "./SendRow";

type ExactPreviewProps = {
  readonly view: StepView;
  readonly preview: Preview;
  readonly acting: ReturnType<typeof useAct>;
  readonly closed: boolean;
  readonly onShared: () => void;
  readonly onChange: () => void;
};

/** The words as the other will read them. What stands here is what goes, to the letter; or it goes back to be changed. */
export function ExactPreview({ view, preview, acting, closed, onShared, onChange }: ExactPreviewProps) {
  const t = useTranslations("talk.writing");
  const { seat, partner } = useTable();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="flex flex-col gap-4">
      <h2 ref={heading} tabIndex={-1} className="text-heading">
        {t("exactly", { partner })}
      </h2>
      <div className={`flex gap-3 rounded-r-card border-l-4 bg-table px-4 py-4 ${SIDES[seat]}`}>
        <PersonMark seat={seat} className="mt-2 size-4" />
        <WordsOf words={{ state: "open", text: preview.text }} />
      </div>
      <SendRow
        view={view}
        acting={acting}
        disabled={closed}
        onSend={() => void shareExactly(acting.act, preview).then((done) => done && onShared())}
      >
        <Button kind="quiet" onClick={onChange}>
          {t("change")}
        </Button>
      </SendRow>
    </section>
  );
}
