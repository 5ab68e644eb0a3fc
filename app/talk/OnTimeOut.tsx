"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Paused } from "../../lib/talk/talk";
import { mayComeBack, mayMoveReturn } from "../../lib/talk/view";
import { otherSeat } from "../../lib/values/seat";
import { between, instant } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Choices } from "../look/Choices";
import { Line } from "../look/Line";
import { Breath } from "./Breath";
import { Edge } from "./Edge";
import { lengthsOf } from "./TimeOutDialog";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useMoment } from "./useMoment";
import { useNow } from "./useNow";

type OnTimeOutProps = { readonly talk: Paused; readonly pause: Extract<Paused["pause"], { cause: "time-out" }> };

/** A time-out: when the two come back, and nothing of the talk to look at meanwhile. */
export function OnTimeOut({ talk, pause }: OnTimeOutProps) {
  const t = useTranslations("talk.timeOut");
  const { seat, partner, browser } = useTable();
  const { act, busy, trouble } = useAct();
  const now = useNow(browser.clock, 500);
  const sentence = useSentence({ talk, pause }, now);
  return (
    <div className="flex flex-1 flex-col gap-7">
      <h1 className="text-title">{t("title2")}</h1>
      <Line>{sentence}</Line>
      {mayComeBack(talk, seat, now) && (
        <p>
          <Button busy={busy} onClick={() => void act({ type: "comeBack" })}>
            {t("comeBack")}
          </Button>
        </p>
      )}
      {talk.back[seat] && !talk.back[otherSeat(seat)] && (
        <p>
          <Button kind="quiet" busy={busy} onClick={() => void act({ type: "takeReadyBack" })}>
            {t("notYet")}
          </Button>
        </p>
      )}
      <Trouble why={trouble} />
      <Breath />
      <p className="max-w-[60ch] text-ink-soft">{t("rest")}</p>
      {mayMoveReturn(talk, seat) && now < pause.until && <MoveReturn talk={talk} pause={pause} />}
      {pause.moved && <p className="text-small text-ink-soft">{t("moved", { partner })}</p>}
      <Edge timeOut={false} />
    </div>
  );
}

function useSentence({ talk, pause }: OnTimeOutProps, now: ReturnType<typeof useNow>): string {
  const t = useTranslations("talk.timeOut");
  const moment = useMoment();
  const { seat, partner } = useTable();
  if (talk.back[seat]) return t("lineWaiting", { partner });
  if (talk.back[otherSeat(seat)]) return t("lineOther", { partner });
  if (now >= pause.until) return t("lineOver");
  return t(pause.by === seat ? "lineMine" : "lineTheirs", { partner, time: moment.at(pause.until, now) });
}

function MoveReturn({ talk, pause }: OnTimeOutProps) {
  const t = useTranslations("talk.timeOut");
  const moment = useMoment();
  const { act, busy, trouble } = useAct();
  const lengths = lengthsOf(talk.rules.timeOutLeast, talk.rules.timeOutMost);
  const [chosen, setChosen] = useState<string | null>(null);
  const choices = lengths
    .map((length) => instant(pause.calledAt + length))
    .filter((until) => until !== pause.until)
    .map((until) => ({
      value: String(until),
      label: moment.inWords(pause.calledAt, between(pause.calledAt, until)).hint,
    }));
  return (
    <details className="rounded-card border border-line px-4 py-1">
      <summary className="flex min-h-12 cursor-pointer items-center font-medium">{t("move")}</summary>
      <div className="flex flex-col gap-4 pb-4">
        <Choices legend={t("moveTo")} hint={t("moveHint")} choices={choices} chosen={chosen} onChoose={setChosen} />
        <p>
          <Button
            kind="quiet"
            busy={busy}
            disabled={chosen === null}
            onClick={() => void act({ type: "moveReturn", until: instant(Number(chosen)) })}
          >
            {t("moveIt")}
          </Button>
        </p>
        <Trouble why={trouble} />
      </div>
    </details>
  );
}
