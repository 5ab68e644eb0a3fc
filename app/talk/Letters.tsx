"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { isWithheld } from "../../lib/talk/withheld";
import { otherSeat } from "../../lib/values/seat";
import type { LoggedEvent } from "../../lib/wire/messages";
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
  const partNo = talk && "step" in talk ? talk.step.partNo : 0;
  const isNow = (stretch: Stretch) => !folded && stretch.turnNo === turnNo && stretch.partNo === partNo;
  const now = course.filter(isNow);
  const before = course.filter((stretch) => !isNow(stretch));
  const last = folded || now.some(({ events }) => events.some(isSaid)) ? undefined : before.at(-1);
  return (
    <>
      <Before stretches={before} partNo={partNo} />
      {last && <NowSaid stretch={tailOf(last)} />}
      {now.map((stretch) => (
        <NowSaid key={`${stretch.partNo}-${stretch.turnNo}`} stretch={stretch} />
      ))}
      {!folded && <OnTheWay />}
    </>
  );
}

const isSaid = ({ happening }: LoggedEvent): boolean => happening.kind === "Said";

type BeforeProps = { readonly stretches: readonly Stretch[]; readonly partNo: number };

/** The turns before this one, folded away; those of other parts once more, under the part's name. */
function Before({ stretches, partNo }: BeforeProps) {
  const t = useTranslations("talk.said");
  const partTitle = usePartTitle();
  const { snapshot } = useTable();
  if (stretches.length === 0) return null;
  const parts = byPart(stretches);
  return (
    <details className="border-b border-line">
      <summary className="flex min-h-12 cursor-pointer items-center text-small font-medium text-ink-soft">
        {t("before")}
      </summary>
      <div className="flex flex-col gap-6 pb-5">
        {parts.map((part) => {
          const told = part.map((stretch) => (
            <StretchOf key={`${stretch.partNo}-${stretch.turnNo}`} stretch={stretch} words={snapshot.words} />
          ));
          const [first] = part;
          const title = first && parts.length > 1 && first.partNo !== partNo ? partTitle(first.partId) : null;
          const key = `${first?.partNo}-${first?.turnNo}`;
          return title === null ? (
            <div key={key}>{told}</div>
          ) : (
            <Part key={key} title={title}>
              {told}
            </Part>
          );
        })}
      </div>
    </details>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <details className="border-l-2 border-line pl-4">
      <summary className="flex min-h-12 cursor-pointer items-center text-small font-medium">{title}</summary>
      <div className="flex flex-col gap-6 py-3">{children}</div>
    </details>
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
