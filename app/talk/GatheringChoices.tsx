"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ClockChoice } from "../../lib/talk/clock";
import type { Gathering, Keep } from "../../lib/talk/talk";
import { otherSeat } from "../../lib/values/seat";
import { Button } from "../look/Button";
import { Choices } from "../look/Choices";
import { Line } from "../look/Line";
import { Edge } from "./Edge";
import { Proposal } from "./Proposal";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";

const CLOCKS = [
  ["none", "clockNone"],
  ["gentle", "clockGentle"],
  ["firm", "clockFirm"],
] as const;
const KEEPS = [
  ["everything", "keepEverything"],
  ["notes", "keepNotes"],
  ["nothing", "keepNothing"],
] as const;

/** The clock and what to keep, chosen by each for themself; then ready. Nothing is chosen for anybody. [G2] */
export function GatheringChoices({ talk }: { readonly talk: Gathering }) {
  const t = useTranslations("talk.gathering");
  const { seat } = useTable();
  const mine = talk.choices[seat];
  const [clock, setClock] = useState<ClockChoice | null>(mine.clock);
  const [keep, setKeep] = useState<Keep | null>(mine.keep);
  return (
    <div className="flex flex-1 flex-col gap-8">
      <Line>{useSentence(talk)}</Line>
      <Proposal talk={talk} />
      {!mine.ready && (
        <>
          <Choices
            legend={t("clock")}
            hint={t("clockHint")}
            choices={CLOCKS.map(([value, name]) => ({ value, label: t(name), hint: t(`${name}Hint`) }))}
            chosen={clock}
            onChoose={setClock}
          />
          <Choices
            legend={t("keep")}
            hint={t("keepHint")}
            choices={KEEPS.map(([value, name]) => ({ value, label: t(name), hint: t(`${name}Hint`) }))}
            chosen={keep}
            onChoose={setKeep}
          />
        </>
      )}
      <Ready talk={talk} clock={clock} keep={keep} />
      <Edge timeOut={false} />
    </div>
  );
}

function useSentence(talk: Gathering): string {
  const t = useTranslations("talk.gathering");
  const { seat, partner, snapshot } = useTable();
  const other = otherSeat(seat);
  if (!snapshot.presence[other]) return t("lineAlone", { partner });
  if (talk.choices[seat].ready) return t("lineReady", { partner });
  return talk.choices[other].ready ? t("lineOther", { partner }) : t("lineChoosing");
}

type ReadyProps = { readonly talk: Gathering; readonly clock: ClockChoice | null; readonly keep: Keep | null };

function Ready({ talk, clock, keep }: ReadyProps) {
  const t = useTranslations("talk.gathering");
  const { seat } = useTable();
  const { act, busy, trouble } = useAct();
  const [missing, setMissing] = useState(false);
  const { ready, clock: hadClock, keep: hadKeep } = talk.choices[seat];
  const say = async () => {
    if (clock === null || keep === null) return setMissing(true);
    setMissing(false);
    if (clock !== hadClock || keep !== hadKeep) await act({ type: "choose", clock, keep });
    await act({ type: "sayReady", rulesNo: talk.rulesNo });
  };
  return (
    <div className="flex flex-col gap-3">
      <p>
        {ready ? (
          <Button kind="quiet" busy={busy} onClick={() => void act({ type: "takeReadyBack" })}>
            {t("notReady")}
          </Button>
        ) : (
          <Button busy={busy} onClick={() => void say()}>
            {t("ready")}
          </Button>
        )}
      </p>
      <p role="status" className="text-small font-medium text-care empty:hidden">
        {missing && (clock === null || keep === null) && t("readyMissing")}
      </p>
      <Trouble why={trouble} />
    </div>
  );
}
