"use client";

import { useTranslations } from "next-intl";
import type { Words } from "../../lib/line/types";
import type { Seat } from "../../lib/values/seat";
import type { LoggedEvent } from "../../lib/wire/messages";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import { useSaidLabel } from "./useSaidLabel";

type SaidProps = { readonly event: LoggedEvent; readonly words: Words | undefined; readonly lit?: boolean };

/** The colour of the line that stands beside what someone said. */
export const SIDES: { readonly [seat in Seat]: string } = { a: "border-amber-line", b: "border-teal-line" };

/** One thing that was said, as a letter: whose it is, and the words. */
export function Said({ event, words, lit = true }: SaidProps) {
  const label = useSaidLabel(event);
  if (label === null || event.by === null) return null;
  return (
    <article className={classes("flex flex-col gap-1 border-l-4 py-1 pl-4", SIDES[event.by])}>
      <h3 className="flex items-center gap-2 text-small font-medium text-ink-soft">
        <PersonMark seat={event.by} lit={lit} className="size-4" />
        {label}
      </h3>
      {words && <WordsOf words={words} />}
    </article>
  );
}

/** The words themselves, or plainly why they are not there. */
export function WordsOf({ words }: { readonly words: Words }) {
  const t = useTranslations("talk.said");
  if (words.state === "open")
    return <p className="max-w-[65ch] font-serif text-said break-words whitespace-pre-wrap">{words.text}</p>;
  return <p className="text-small text-ink-soft">{t(words.state)}</p>;
}
