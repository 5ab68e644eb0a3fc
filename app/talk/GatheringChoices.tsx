"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ClockChoice } from "../../lib/talk/clock";
import { clocksOffered, keepsOffered } from "../../lib/talk/offered";
import type { Gathering, Keep } from "../../lib/talk/talk";
import { otherSeat } from "../../lib/values/seat";
import { Line } from "../look/Line";
import { ClockChoices } from "./ClockChoices";
import { KeepChoices } from "./KeepChoices";
import { Proposal } from "./Proposal";
import { Ready } from "./Ready";
import { useTable } from "./table";

/** The clock and what to keep, chosen by each for themself; then ready. Nothing is chosen where there is something to choose. [G2] */
export function GatheringChoices({ talk }: { readonly talk: Gathering }) {
  const { seat } = useTable();
  const mine = talk.choices[seat];
  const clocks = clocksOffered(talk.skeleton);
  const keeps = keepsOffered(talk.skeleton);
  const [clock, setClock] = useState<ClockChoice | null>(mine.clock ?? (clocks.length === 0 ? "none" : null));
  const [keep, setKeep] = useState<Keep | null>(mine.keep ?? (keeps.length === 1 ? "nothing" : null));
  return (
    <div className="flex flex-1 flex-col gap-8">
      <Line>{useSentence(talk)}</Line>
      <Proposal talk={talk} />
      {!mine.ready && (
        <>
          <ClockChoices skeleton={talk.skeleton} chosen={clock} onChoose={setClock} />
          <KeepChoices skeleton={talk.skeleton} chosen={keep} onChoose={setKeep} />
        </>
      )}
      <Ready talk={talk} clock={clock} keep={keep} />
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
