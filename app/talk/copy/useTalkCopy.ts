"use client";

import { useTranslations } from "next-intl";
import {
  type CopiedLine,
  type CopiedSection,
  type CopiedWords,
  copiedWords,
  type SaidCopy,
} from "../../../lib/line/copy/talkCopy";
import { topicOf } from "../../../lib/line/openingOf";
import type { ReadTalk } from "../../../lib/line/readTalk";
import type { Words } from "../../../lib/line/types";
import type { Keep } from "../../../lib/talk/talk";
import type { LoggedEvent } from "../../../lib/wire/messages";
import { courseBesideNotes, notesIn } from "../course";
import { useFormat } from "../format";
import { useNames } from "../names";
import { useStretchTitle } from "../usePartTitle";
import { useSaidLabels } from "../useSaidLabel";
import { begunAt, useHeadOfNotes } from "./useHeadOfNotes";

type WordsCopied = (words: Words | undefined) => CopiedWords | null;

/** Makes a copy of a talk, with the sentences that the page of its notes has. */
export function useTalkCopy(read: ReadTalk, keep: Keep): () => SaidCopy {
  const t = useTranslations("notes");
  const said = useTranslations("talk.said");
  const format = useFormat();
  const names = useNames();
  const about = useHeadOfNotes(read, keep);
  const labelOf = useSaidLabels();
  const titleOf = useStretchTitle();
  const wordsOf: WordsCopied = (words) =>
    copiedWords(words, {
      ...{ "not-kept": said("not-kept"), erased: said("erased"), withheld: said("withheld") },
      ...{ locked: said("locked"), tampered: said("tampered") },
    });
  return () => {
    const { talk } = read.log;
    const topic = wordsOf(topicOf(read.words.get(1)));
    const linesOf = (events: readonly LoggedEvent[]) =>
      events.flatMap((event) => lineOf(event, read, labelOf, wordsOf));
    const notes = (kind: "plans" | "takeaways"): CopiedSection => {
      const lines = linesOf(notesIn(read.events, kind === "plans" ? "plan" : "takeaway"));
      return { kind, title: t(kind), speaker: null, lines };
    };
    const course = courseBesideNotes(read.events).map((stretch): CopiedSection => {
      const { speaker, events } = stretch;
      return { kind: "course", title: titleOf(stretch), speaker, lines: linesOf(events) };
    });
    return {
      title: topic?.state === "open" ? topic.text : t("title"),
      topic,
      format: { id: talk?.skeleton.format ?? "", title: format?.title ?? null },
      names,
      began: begunAt(read),
      closed: talk?.status === "closed" ? { at: talk.at, cause: talk.cause, keep } : null,
      about: [...(format ? [format.title] : []), about.when, ...about.kept],
      sections: [notes("plans"), notes("takeaways"), ...course].filter(({ lines }) => lines.length > 0),
    };
  };
}

const KINDS = {
  Said: "said",
  PutDifferently: "said",
  Answered: "answered",
  WishesMet: "wishes-met",
  Passed: "left-out",
} as const;
type ToldKind = keyof typeof KINDS;
const isTold = (kind: string): kind is ToldKind => Object.hasOwn(KINDS, kind);

/** A line for what the page shows; none for what it does not. */
function lineOf(
  event: LoggedEvent,
  { words }: ReadTalk,
  labelOf: (event: LoggedEvent) => string | null,
  wordsOf: WordsCopied,
): readonly CopiedLine[] {
  const { seq, at, by, happening } = event;
  const label = labelOf(event);
  if (label === null || !("step" in happening) || !isTold(happening.kind)) return [];
  const written = by === null ? null : wordsOf(words.get(seq));
  return [{ seq, at, by, kind: KINDS[happening.kind], step: happening.step, label, words: written }];
}
