"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { isShown } from "../../lib/room/times";
import { otherSeat } from "../../lib/values/seat";
import { seconds } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Heading } from "./Heading";
import { OfferTime } from "./OfferTime";
import { OfferWeekly } from "./OfferWeekly";
import { TimeCard } from "./TimeCard";
import { Trouble } from "./Trouble";
import { timesInOrder, timesLine } from "./timeSaid";
import { type Doing, useDoing } from "./useDoing";
import { useNow } from "./useNow";

type TimesProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** When the two mean to sit down: what is offered, what is agreed, and what is theirs each week. */
export function Times({ room, line }: TimesProps) {
  const t = useTranslations("room.times");
  const now = useNow(seconds(20));
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = () => heading.current?.focus();
  const doing = useDoing(toHeading);
  const name = room.names[otherSeat(room.seat)] ?? t("theOther");
  const times = timesInOrder(
    room.proposals.filter((each) => isShown(each, room.seat, now)),
    room.seat,
  );
  return (
    <section className="flex flex-col gap-4">
      <Heading ref={heading}>{t("title")}</Heading>
      <p role="status" className={times.length > 0 ? "sr-only" : "text-ink-soft"}>
        {t(timesLine(times, room.seat), { name })}
      </p>
      {times.length > 0 && (
        <ul className="flex flex-col gap-4">
          {times.map((proposal) => (
            <TimeCard key={proposal.proposalId} {...{ proposal, room, line, doing, now, name }} />
          ))}
        </ul>
      )}
      <Trouble trouble={doing.trouble} />
      <Offers {...{ room, line, doing, name, toHeading }} />
    </section>
  );
}

type OffersProps = TimesProps & { readonly doing: Doing; readonly name: string; readonly toHeading: () => void };

/** The ways to a new time: one, or one each week where there is none yet. */
function Offers({ room, line, doing, name, toHeading }: OffersProps) {
  const t = useTranslations("room.times");
  const [asked, setAsked] = useState<"once" | "weekly" | null>(null);
  const ask = (kind: "once" | "weekly") => {
    doing.forget();
    setAsked(kind);
  };
  const close = () => {
    setAsked(null);
    // Whoever opened it may be gone by now.
    if (document.activeElement === document.body) toHeading();
  };
  const hasWeekly = room.proposals.some(({ kind, letGoBy }) => kind === "weekly" && letGoBy === null);
  return (
    <div className="flex flex-wrap gap-3">
      <Button kind="quiet" onClick={() => ask("once")}>
        {t("offer")}
      </Button>
      {!hasWeekly && (
        <Button kind="quiet" onClick={() => ask("weekly")}>
          {t("weekly")}
        </Button>
      )}
      <OfferTime open={asked === "once"} onClose={close} {...{ room, line, doing }} />
      <OfferWeekly open={asked === "weekly"} onClose={close} {...{ line, doing, name }} />
    </div>
  );
}
