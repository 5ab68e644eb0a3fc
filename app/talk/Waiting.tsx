"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { linesLost, MANY_LOST_LINES } from "../../lib/talk/pauses";
import type { Paused, Resting } from "../../lib/talk/talk";
import { otherSeat } from "../../lib/values/seat";
import { after } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Line } from "../look/Line";
import { Notice } from "../look/Notice";
import { AnotherDay } from "./AnotherDay";
import { GoOn } from "./GoOn";
import { useTable } from "./table";
import { useMoment } from "./useMoment";

/** A talk that stands still because a line broke, or rests after a long pause. It goes on when both say so; nobody is blamed. */
export function Waiting({ talk }: { readonly talk: Paused | Resting }) {
  const t = useTranslations("talk.paused");
  const moment = useMoment();
  const { seat, partner, snapshot } = useTable();
  const other = otherSeat(seat);
  const date = talk.status === "resting" ? moment.day(after(talk.since, talk.rules.restFor)) : "";
  const why = talk.status === "resting" ? "resting" : talk.pause.cause === "outage" ? "outage" : "away";
  return (
    <div className="flex flex-1 flex-col gap-7">
      <h1 className="text-title">{t("title")}</h1>
      <Line>{t(why, { date })}</Line>
      {why === "away" && linesLost(snapshot.events) >= MANY_LOST_LINES && <RestlessLine talk={talk} />}
      <p className="text-ink-soft">{t("bothNeeded")}</p>
      {/* As high without words: what is pressed below must not move when the other says that they go on. */}
      <p role="status" className="min-h-lh">
        {talk.back[seat] && t("resumed", { partner })}
        {!talk.back[seat] && talk.back[other] && t("other", { partner })}
        {!talk.back[seat] && !talk.back[other] && !snapshot.presence[other] && t("notHere", { partner })}
      </p>
      <GoOn talk={talk} label={t("resume")} />
    </div>
  );
}

/** The line was lost again and again: another day is kinder than trying on. realtime.md D.8. */
function RestlessLine({ talk }: { readonly talk: Paused | Resting }) {
  const t = useTranslations("talk.paused");
  const [open, setOpen] = useState(false);
  return (
    <Notice tone="warm" live>
      <p>{t("restless")}</p>
      <p>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {t("anotherDay")}
        </Button>
      </p>
      <AnotherDay talk={talk} open={open} onClose={() => setOpen(false)} />
    </Notice>
  );
}
