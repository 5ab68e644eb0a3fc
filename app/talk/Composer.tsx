"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { timeAtHand } from "../../lib/line/lastWords";
import type { DraftLine } from "../../lib/line/types";
import type { StepView } from "../../lib/talk/view";
import { Button } from "../look/Button";
import { Checkbox } from "../look/Checkbox";
import { TextArea } from "../look/TextArea";
import { Elsewhere } from "./Elsewhere";
import { ReadByOther } from "./ReadByOther";
import { Starters } from "./Starters";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useLastWords } from "./useLastWords";
import { useNow } from "./useNow";
import { useStepLine } from "./useStepLine";

/** The one place to write at this step. What is typed stays on this device until it is sent, and survives everything. [U4] */
export function Composer({ view, draft }: { readonly view: StepView; readonly draft: DraftLine }) {
  const t = useTranslations("talk");
  const words = useStepLine(view.id);
  const { browser, snapshot } = useTable();
  const { text, mine, loaded } = useSyncExternalStore(draft.subscribe, draft.snapshot, draft.snapshot);
  const { act, busy, trouble } = useAct();
  const now = useNow(browser.clock);
  const time = timeAtHand(snapshot.talk, now);
  const closed = time?.writingClosed ?? false;
  const [sends, setSends] = useLastWords(draft);
  if (!mine) return <Elsewhere onTake={draft.takePen} />;
  return (
    <div className="flex flex-col gap-4">
      <ReadByOther view={view} text={text} />
      <TextArea
        label={words("place")}
        value={text}
        readOnly={!loaded || closed || busy}
        rows={4}
        maxLength={4_000}
        onChange={(event) => draft.write(event.target.value)}
      />
      <Starters
        step={view.id}
        onPick={(starter) => draft.write(text === "" ? starter : `${text.trimEnd()} ${starter}`)}
      />
      {time?.mode === "firm" && view.maySay && (
        <Checkbox checked={sends} onChange={(event) => setSends(event.target.checked)}>
          {t("clock.lastWordsSend")}
        </Checkbox>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          busy={busy}
          disabled={text.trim() === "" || closed}
          onClick={() => void act({ type: "say", lastWords: false }, text.trim())}
        >
          {words("send")}
        </Button>
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
