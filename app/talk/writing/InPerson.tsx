"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { isNoteKind } from "../../../lib/talk/event";
import type { StepView } from "../../../lib/talk/view";
import { Button } from "../../look/Button";
import { Trouble } from "../Trouble";
import { useAct } from "../useAct";
import { useStepLine } from "../useStepLine";
import { useStepSentences } from "../useStepWords";
import { Picks } from "./Picks";

type InPersonProps = {
  readonly view: StepView;
  /** Null where nothing can be written. */
  readonly onWrite: (() => void) | null;
};

/** Side by side there is nothing to type: it is said or done, and one calm button goes on. */
export function InPerson({ view, onWrite }: InPersonProps) {
  const t = useTranslations("talk.writing");
  const words = useStepLine(view.id);
  const { act, busy, trouble } = useAct();
  const { picks = [] } = useStepSentences(view.id);
  const [picked, setPicked] = useState("");
  return (
    <div className="flex flex-col gap-3">
      <Picks picks={picks} text={picked} onChange={setPicked} />
      <Button
        kind="quiet"
        busy={busy}
        className="size-64 max-w-full self-center rounded-full border-flame! bg-glow! p-8 font-serif text-heading! font-medium!"
        onClick={() => void act({ type: "say", lastWords: false })}
      >
        {isNoteKind(view.kind) ? t("saidAloud") : words("send")}
      </Button>
      <div className="-ml-3 flex flex-wrap gap-x-3">
        {onWrite && (
          <Button kind="plain" disabled={busy} onClick={onWrite}>
            {t("writeInstead")}
          </Button>
        )}
        {view.mayPass && (
          <Button kind="plain" disabled={busy} onClick={() => void act({ type: "pass" })}>
            {words("pass")}
          </Button>
        )}
      </div>
      <Trouble why={trouble} />
    </div>
  );
}
