"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { DraftLine } from "../../../lib/line/types";
import { useTable } from "../table";
import { useStepSentences } from "../useStepWords";
import { aloneDraft, linesIn } from "./alone";
import { textOf } from "./fields";

/** What was written to oneself at a step of this talk, as lines; null until this device has looked. */
export type Alone = { readonly draft: DraftLine; readonly text: string; readonly lines: readonly string[] | null };

/** What this partner wrote to oneself at a step, on this device. */
export function useAlone(stepId: string): Alone {
  const { browser, snapshot } = useTable();
  const { fields = [] } = useStepSentences(stepId);
  const draft = useMemo(
    () => browser.drafts.named(aloneDraft(snapshot.talkId, stepId)),
    [browser, snapshot.talkId, stepId],
  );
  useEffect(() => draft.close, [draft]);
  const { text: written, loaded } = useSyncExternalStore(draft.subscribe, draft.snapshot, draft.snapshot);
  const text = textOf(fields, written);
  return { draft, text, lines: loaded ? linesIn(text) : null };
}
