"use client";

import { useSyncExternalStore } from "react";
import { type TimeAtHand, timeAtHand } from "../../../lib/line/lastWords";
import type { DraftLine } from "../../../lib/line/types";
import type { StepView } from "../../../lib/talk/view";
import type { FieldWords, StepWords } from "../../../lib/words/formatWords";
import { useTable } from "../table";
import { useNow } from "../useNow";
import { useStepSentences } from "../useStepWords";
import { draftOf, fieldsIn, readable, textOf } from "./fields";

/** What is being written at a step: the places to write, and the one text that they become. */
export type Composing = {
  readonly sentences: StepWords;
  /** None where there is one place to write. */
  readonly fields: readonly FieldWords[];
  /** One for each field; a single one where the step has none. */
  readonly values: readonly string[];
  readonly write: (place: number, value: string) => void;
  /** What goes when it is sent. */
  readonly text: string;
  readonly mine: boolean;
  readonly loaded: boolean;
  readonly time: TimeAtHand | null;
  /** A firm clock reads zero. */
  readonly closed: boolean;
};

/** The draft of a step, as its fields and as the text that would be sent. [U4] */
export function useComposing(view: StepView, draft: DraftLine): Composing {
  const { browser, snapshot } = useTable();
  const sentences = useStepSentences(view.id);
  const { text, mine, loaded } = useSyncExternalStore(draft.subscribe, draft.snapshot, draft.snapshot);
  const time = timeAtHand(snapshot.talk, useNow(browser.clock));
  const { fields = [] } = sentences;
  const values = fields.length > 0 ? fieldsIn(text, fields.length) : [readable(text)];
  const write = (place: number, value: string) =>
    draft.write(draftOf(values.map((each, at) => (at === place ? value : each))));
  const sent = textOf(fields, text);
  return { sentences, fields, values, write, text: sent, mine, loaded, time, closed: time?.writingClosed ?? false };
}
