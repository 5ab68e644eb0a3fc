"use client";

import { useTranslations } from "next-intl";
import type { Paused, Resting } from "../../lib/talk/talk";
import { mayComeBack } from "../../lib/talk/view";
import { otherSeat } from "../../lib/values/seat";
import { after } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Line } from "../look/Line";
import { Edge } from "./Edge";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useMoment } from "./useMoment";
import { useNow } from "./useNow";

/** A talk that stands still because a line broke, or rests after a long pause. It goes on when both say so; nobody is blamed. */
export function Waiting({ talk }: { readonly talk: Paused | Resting }) {
  const t = useTranslations("talk.paused");
  const moment = useMoment();
  const { seat, partner, browser, snapshot } = useTable();
  const { act, busy, trouble } = useAct();
  const now = useNow(browser.clock, 1_000);
  const other = otherSeat(seat);
  const date = talk.status === "resting" ? moment.day(after(talk.since, talk.rules.restFor)) : "";
  const why = talk.status === "resting" ? "resting" : talk.pause.cause === "outage" ? "outage" : "away";
  return (
    <div className="flex flex-1 flex-col gap-7">
      <h1 className="text-title">{t("title")}</h1>
      <Line>{t(why, { date })}</Line>
      <p className="text-ink-soft">{t("bothNeeded")}</p>
      <p role="status">
        {talk.back[seat] && t("resumed", { partner })}
        {!talk.back[seat] && talk.back[other] && t("other", { partner })}
        {!talk.back[seat] && !talk.back[other] && !snapshot.presence[other] && t("notHere", { partner })}
      </p>
      {mayComeBack(talk, seat, now) && (
        <p>
          <Button busy={busy} onClick={() => void act({ type: "comeBack" })}>
            {t("resume")}
          </Button>
        </p>
      )}
      <Trouble why={trouble} />
      <Edge timeOut={talk.status === "paused"} />
    </div>
  );
}
