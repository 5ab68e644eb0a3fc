"use client";

import { useTranslations } from "next-intl";
import { Fragment, useMemo } from "react";
import { isSaying } from "../../lib/talk/event";
import { isWithheld } from "../../lib/talk/withheld";
import { otherSeat } from "../../lib/values/seat";
import type { LoggedEvent } from "../../lib/wire/messages";
import { FoldAway } from "../look/FoldAway";
import { byPart, courseOf, type Stretch, tailOf } from "./course";
import { OnTheWay } from "./OnTheWay";
import { Said } from "./Said";
import { StretchOf } from "./StretchOf";
import { useTable } from "./table";
import { usePartTitle, useStretchTitle } from "./usePartTitle";

/** What was said so far: this turn open to read, and what came just before it; the rest folded away, part by part. */
export function Letters({ folded = false }: { readonly folded?: boolean }) {
  const { snapshot } = useTable();
  const course = useMemo(() => courseOf(snapshot.events), [snapshot.events]);
  const { talk } = snapshot;
  const turnNo = talk && "turn" in talk ? talk.turn.turnNo : 0;
  const { partNo = 0, since = 0 } = talk && "step" in talk ? talk.step : {};
  const isNow = (stretch: Stretch) => stretch.turnNo === turnNo && stretch.partNo === partNo;
  const now = course.filter(isNow);
  const isBefore = (stretch: Stretch) => (folded || !isNow(stretch)) && isWorthReading(stretch);
  const before = course.filter(isBefore);
  const last = folded || now.some(({ events }) => events.some(isSaid)) ? undefined : before.at(-1);
  const tail = last && tailOf(last);
  // What is open to read need not be folded away as well.
  const isOpen = (stretch: Stretch) => stretch === last && stretch.events.length === tail?.events.length;
  const open = now.map((stretch) => (folded ? answersOf(stretch, since) : stretch));
  return (
    <>
      <Before stretches={before.filter((stretch) => !isOpen(stretch))} partNo={partNo} />
      {tail && <NowSaid stretch={tail} />}
      {open.map((stretch) => (
        <NowSaid key={`${stretch.partNo}-${stretch.turnNo}`} stretch={stretch} />
      ))}
      {!folded && <OnTheWay />}
    </>
  );
}

/** What was answered at the step that began after a place in the log. */
const answersOf = (stretch: Stretch, since: number): Stretch => ({
  ...stretch,
  events: stretch.events.filter(({ seq, happening }) => seq > since && happening.kind === "Answered"),
});

// Where nothing was said, that someone would go on is nothing to read again.
const isWorthReading = ({ events }: Stretch): boolean => events.some(({ happening }) => happening.kind !== "Answered");

const isSaid = ({ happening }: LoggedEvent): boolean => isSaying(happening);

type BeforeProps = { readonly stretches: readonly Stretch[]; readonly partNo: number };

/** The turns before this one, folded away; those of other parts once more, under the part's name. */
function Before({ stretches, partNo }: BeforeProps) {
  const t = useTranslations("talk.said");
  const partTitle = usePartTitle();
  const { snapshot } = useTable();
  if (stretches.length === 0) return null;
  const parts = byPart(stretches);
  return (
    <FoldAway kind="line" title={t("before")}>
      <div className="flex flex-col gap-6">
        {parts.map((part) => {
          const [first] = part;
          const told = part.map((stretch) => (
            <StretchOf key={`${stretch.partNo}-${stretch.turnNo}`} stretch={stretch} words={snapshot.words} />
          ));
          const title = first && parts.length > 1 && first.partNo !== partNo ? partTitle(first.partId) : null;
          const key = `${first?.partNo}-${first?.turnNo}`;
          if (title === null) return <Fragment key={key}>{told}</Fragment>;
          return (
            <FoldAway key={key} title={title}>
              {told}
            </FoldAway>
          );
        })}
      </div>
    </FoldAway>
  );
}

/** The turn at hand, or what is said between the turns; whose it is needs no words for who can see. */
function NowSaid({ stretch }: { readonly stretch: Stretch }) {
  const t = useTranslations("talk.said");
  const { snapshot, seat, partner } = useTable();
  const title = useStretchTitle()(stretch) ?? t("afterTurns");
  const { talk, words } = snapshot;
  const isClosedTo = (event: LoggedEvent): boolean =>
    talk !== null && event.by === seat && isSaid(event) && isWithheld(talk, event, otherSeat(seat));
  if (stretch.events.length === 0) return null;
  return (
    <section aria-label={title} className="flex flex-col gap-4">
      <h2 className="sr-only">{title}</h2>
      {stretch.events.map((event) => (
        <Said
          key={event.seq}
          event={event}
          words={words.get(event.seq)}
          note={isClosedTo(event) ? t("closedToOther", { partner }) : null}
        />
      ))}
    </section>
  );
}
