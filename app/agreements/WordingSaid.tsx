"use client";

import { useTranslations } from "next-intl";
import { doersOf, type Wording } from "../../lib/room/agreement";
import { pickedMoment } from "../../lib/room/evenings";
import type { Seat } from "../../lib/values/seat";
import type { Instant } from "../../lib/values/time";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import { ownZone, useSpokenTime } from "../room/useSpokenTime";

type Saying = { readonly seat: Seat; readonly name: string; readonly now: Instant };

/** Says who does what was agreed, and by when, seen from a seat: "You both · by Sunday, 4 May". */
export function useFacts(): (wording: Wording, saying: Saying) => string {
  const t = useTranslations("agreements");
  const { day } = useSpokenTime();
  return ({ who, by }, { seat, name, now }) => {
    const doer = who === "both" ? t("youBoth") : who === seat ? t("you") : name;
    const moment = by === null ? null : pickedMoment(by, "12:00", ownZone());
    return moment === null ? doer : t("facts", { doer, day: day(moment, now) });
  };
}

type WordingSaidProps = Saying & {
  readonly wording: Wording | null;
  /** Over and done with: it steps back. */
  readonly quiet?: boolean;
  /** What else is true of it. */
  readonly more?: string;
};

/** What was put down to agree on: its words, who, and by when. */
export function WordingSaid({ wording, quiet = false, more, ...saying }: WordingSaidProps) {
  const t = useTranslations("agreements");
  const factsOf = useFacts();
  return (
    <div className="flex flex-col gap-1">
      <p className={classes("font-serif text-said wrap-anywhere whitespace-pre-wrap", quiet && "text-ink-soft")}>
        {wording === null ? t("locked") : wording.what}
      </p>
      <p className="flex items-start gap-x-2 text-small text-ink-soft">
        {wording !== null && (
          <span className="flex gap-1 pt-1">
            {doersOf(wording).map((seat) => (
              <PersonMark key={seat} seat={seat} lit={!quiet} className="size-3.5" />
            ))}
          </span>
        )}
        {[wording && factsOf(wording, saying), more].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
