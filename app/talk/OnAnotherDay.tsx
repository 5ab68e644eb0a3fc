"use client";

import { useTranslations } from "next-intl";
import type { Resting, Return } from "../../lib/talk/talk";
import { mayMoveReturn } from "../../lib/talk/view";
import { otherSeat } from "../../lib/values/seat";
import { after, type Instant } from "../../lib/values/time";
import { Fold } from "../look/Fold";
import { Line } from "../look/Line";
import { ToCalendar } from "../room/ToCalendar";
import { useSpokenTime } from "../room/useSpokenTime";
import { ChooseDay } from "./ChooseDay";
import { GoOn } from "./GoOn";
import { useTable } from "./table";
import { useNow } from "./useNow";

type OnAnotherDayProps = { readonly talk: Resting; readonly meet: Return };

/** A talk that was put off: when the two go on, and that they may go on now if both say so. [P7] */
export function OnAnotherDay({ talk, meet }: OnAnotherDayProps) {
  const t = useTranslations("talk.anotherDay");
  const { seat, partner, browser, snapshot } = useTable();
  const { spoken, dated } = useSpokenTime();
  const now = useNow(browser.clock, 1_000);
  const time = { kind: "once", at: meet.until } as const;
  return (
    <div className="flex flex-1 flex-col gap-7">
      <h1 className="text-title">{t("restingTitle")}</h1>
      <Line>{useSentence({ talk, meet }, now, spoken(time, now))}</Line>
      <p className="max-w-[60ch] text-ink-soft">
        {t("rests", { date: dated(after(talk.since, talk.rules.restFor), now) })}
      </p>
      {meet.moved && <p className="text-small text-ink-soft">{t("moved")}</p>}
      <GoOn talk={talk} label={t(now < meet.until ? "goOnNow" : "goOn")} />
      {now < meet.until && (
        <div className="flex flex-col items-start gap-3">
          <ToCalendar uid={snapshot.talkId} time={time} />
        </div>
      )}
      {mayMoveReturn(talk, seat) && now < meet.until && <MoveDay talk={talk} partner={partner} />}
    </div>
  );
}

function useSentence({ talk, meet }: OnAnotherDayProps, now: Instant, time: string): string {
  const t = useTranslations("talk.anotherDay");
  const { seat, partner } = useTable();
  if (talk.back[seat]) return t("lineWaiting", { partner });
  if (talk.back[otherSeat(seat)]) return t("lineOther", { partner });
  if (now >= meet.until) return t("lineDay");
  if (meet.moved) return t(meet.by === seat ? "lineMovedTheirs" : "lineMovedMine", { partner, time });
  return t(meet.by === seat ? "lineMine" : "lineTheirs", { partner, time });
}

function MoveDay({ talk, partner }: { readonly talk: Resting; readonly partner: string }) {
  const t = useTranslations("talk.anotherDay");
  return (
    <div className="border-t border-line">
      <Fold title={t("move")}>
        <p className="text-small text-ink-soft">{t("moveHint", { partner })}</p>
        <ChooseDay
          legend={t("moveTo")}
          go={t("moveIt")}
          last={after(talk.since, talk.rules.restFor)}
          asks={(until) => ({ type: "moveReturn", until })}
          onDone={() => undefined}
        />
      </Fold>
    </div>
  );
}
