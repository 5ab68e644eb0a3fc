"use client";

import { useTranslations } from "next-intl";
import { timeOutWasLengthened } from "../../lib/talk/pauses";
import type { Paused } from "../../lib/talk/talk";
import { mayMoveReturn } from "../../lib/talk/view";
import { otherSeat } from "../../lib/values/seat";
import type { Instant } from "../../lib/values/time";
import { Fold } from "../look/Fold";
import { Line } from "../look/Line";
import { ownZone } from "../room/useSpokenTime";
import { AtTheReturn } from "./AtTheReturn";
import { CalmAids } from "./CalmAids";
import { ChooseReturn } from "./ChooseReturn";
import { GoOn } from "./GoOn";
import { MayBeBigger } from "./MayBeBigger";
import { otherReturns, returnsOffered } from "./returns";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useMoment } from "./useMoment";
import { useNow } from "./useNow";

const NOTHING: readonly never[] = [];

/** A talk on a time-out. */
export type OnTimeOutProps = {
  readonly talk: Paused;
  readonly pause: Extract<Paused["pause"], { cause: "time-out" }>;
};

/** A time-out: when the two come back, what calms meanwhile, and nothing of the talk to look at. */
export function OnTimeOut({ talk, pause }: OnTimeOutProps) {
  const t = useTranslations("talk.timeOut");
  const { seat, partner, browser } = useTable();
  const now = useNow(browser.clock, 500);
  const sentence = useSentence({ talk, pause }, now);
  const over = now >= pause.until;
  return (
    <div className="flex flex-1 flex-col gap-7">
      <h1 className="text-title">{t("title2")}</h1>
      <Line>{sentence}</Line>
      {over && !talk.back[seat] && <AtTheReturn key={pause.until} talk={talk} />}
      {talk.back[seat] && <GoOn talk={talk} label={t("comeBack")} />}
      <CalmAids />
      {!over && <p className="max-w-[60ch] text-ink-soft">{t("rest")}</p>}
      <MayBeBigger before={NOTHING} />
      {mayMoveReturn(talk, seat) && !over && <MoveReturn talk={talk} pause={pause} now={now} />}
      {pause.moved && <p className="text-small text-ink-soft">{t("moved", { partner })}</p>}
    </div>
  );
}

function useSentence({ talk, pause }: OnTimeOutProps, now: Instant): string {
  const t = useTranslations("talk.timeOut");
  const moment = useMoment();
  const { seat, partner, snapshot } = useTable();
  if (talk.back[seat]) return t("lineWaiting", { partner });
  if (talk.back[otherSeat(seat)]) return t("lineOther", { partner });
  if (now >= pause.until) return t("lineOver");
  const longer = timeOutWasLengthened(snapshot.events);
  const whose =
    pause.by === seat ? (longer ? "lineLongerMine" : "lineMine") : longer ? "lineLongerTheirs" : "lineTheirs";
  return t(whose, { partner, time: moment.at(pause.until, now) });
}

function MoveReturn({ talk, pause, now }: OnTimeOutProps & { readonly now: Instant }) {
  const t = useTranslations("talk.timeOut");
  const { act, busy, trouble } = useAct();
  const offered = returnsOffered(talk.rules, pause.calledAt, ownZone());
  return (
    <div className="border-t border-line">
      <Fold title={t("move")}>
        <ChooseReturn
          legend={t("moveTo")}
          hint={t("moveHint")}
          offered={otherReturns(offered, pause.until, now)}
          from={pause.calledAt}
          now={now}
          go={t("moveIt")}
          kind="quiet"
          busy={busy}
          onChoose={({ until }) => void act({ type: "moveReturn", until })}
        />
        <Trouble why={trouble} />
      </Fold>
    </div>
  );
}
