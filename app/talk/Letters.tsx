"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { TalkSnapshot } from "../../lib/line/types";
import { courseOf, type Stretch } from "./course";
import { useNames } from "./names";
import { Said } from "./Said";
import { useTable } from "./table";

/** What was said so far: this turn open to read, the turns before folded away. */
export function Letters() {
  const t = useTranslations("talk.said");
  const { snapshot } = useTable();
  const course = useMemo(() => courseOf(snapshot.events), [snapshot.events]);
  const { talk } = snapshot;
  const turnNo = talk && "turn" in talk ? talk.turn.turnNo : 0;
  const partNo = talk && "step" in talk ? talk.step.partNo : 0;
  const isNow = (stretch: Stretch) => stretch.turnNo === turnNo && stretch.partNo === partNo;
  const now = course.filter(isNow);
  const before = course.filter((stretch) => !isNow(stretch));
  return (
    <>
      {before.length > 0 && (
        <details className="border-b border-line">
          <summary className="flex min-h-12 cursor-pointer items-center text-small font-medium text-ink-soft">
            {t("before")}
          </summary>
          <div className="flex flex-col gap-6 pb-5">
            {before.map((stretch) => (
              <StretchOf key={`${stretch.partNo}-${stretch.turnNo}`} stretch={stretch} words={snapshot.words} />
            ))}
          </div>
        </details>
      )}
      {now.map((stretch) => (
        <NowSaid key={`${stretch.partNo}-${stretch.turnNo}`} stretch={stretch} words={snapshot.words} />
      ))}
    </>
  );
}

type StretchProps = { readonly stretch: Stretch; readonly words: TalkSnapshot["words"] };

/** The turn at hand, or what is said after the turns; whose it is needs no words for who can see. */
function NowSaid({ stretch, words }: StretchProps) {
  const t = useTranslations("talk.said");
  const names = useNames();
  const { speaker, turnNo, events } = stretch;
  const title = speaker ? t("turn", { number: turnNo, name: names[speaker] }) : t("afterTurns");
  return (
    <section aria-label={title} className="flex flex-col gap-4">
      <h2 className="sr-only">{title}</h2>
      {events.map((event) => (
        <Said key={event.seq} event={event} words={words.get(event.seq)} />
      ))}
    </section>
  );
}

/** One turn of a talk, to read. */
export function StretchOf({ stretch, words }: StretchProps) {
  const t = useTranslations("talk.said");
  const names = useNames();
  return (
    <section className="flex flex-col gap-4">
      {stretch.speaker && (
        <h2 className="text-small font-semibold">
          {t("turn", { number: stretch.turnNo, name: names[stretch.speaker] })}
        </h2>
      )}
      {stretch.events.map((event) => (
        <Said key={event.seq} event={event} words={words.get(event.seq)} />
      ))}
    </section>
  );
}
