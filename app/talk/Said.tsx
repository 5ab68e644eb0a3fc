"use client";

import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Words } from "../../lib/line/types";
import type { Seat } from "../../lib/values/seat";
import type { LoggedEvent } from "../../lib/wire/messages";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import { useSaidLabel } from "./useSaidLabel";

type SaidProps = {
  readonly event: LoggedEvent;
  readonly words: Words | undefined;
  readonly lit?: boolean;
  /** What is true of it right now. */
  readonly note?: string | null;
  /** What can be done with it. */
  readonly children?: ReactNode;
};

/** The line beside a letter, in its writer's colour. */
export const SIDES: { readonly [seat in Seat]: string } = { a: "border-amber-line", b: "border-teal-line" };

/** One thing that was said, as a letter: whose it is, and the words. What came of both has no name over it. */
export function Said({ event, words, lit = true, note = null, children }: SaidProps) {
  const label = useSaidLabel(event);
  if (label === null) return null;
  if (event.by === null)
    return <p className="rounded-soft bg-glow px-4 py-3 text-center font-serif text-said">{label}</p>;
  return (
    <article data-seq={event.seq} className={classes("flex flex-col gap-1 border-l-4 py-1 pl-4", SIDES[event.by])}>
      <h3 className="flex items-center gap-2 text-small font-medium text-ink-soft">
        <PersonMark seat={event.by} lit={lit} className="size-4" />
        {label}
      </h3>
      {words && <WordsOf words={words} />}
      {note && <p className="text-small text-ink-soft">{note}</p>}
      {children}
    </article>
  );
}

/** The words themselves, or plainly why they are not there. */
export function WordsOf({ words }: { readonly words: Words }) {
  const t = useTranslations("talk.said");
  if (words.state === "open")
    return (
      <p className="max-w-[65ch] animate-arrive font-serif text-said break-words whitespace-pre-wrap">{words.text}</p>
    );
  if (words.state === "withheld")
    return (
      <p className="flex items-center gap-3 rounded-soft border border-dashed border-edge px-4 py-3 text-ink-soft">
        <Mail aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
        {t("withheld")}
      </p>
    );
  return <p className="text-small text-ink-soft">{t(words.state)}</p>;
}
