"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Paused } from "../../lib/talk/talk";
import { Fold } from "../look/Fold";
import { Notice } from "../look/Notice";
import { ownZone } from "../room/useSpokenTime";
import { ChooseReturn } from "./ChooseReturn";
import { GoOn } from "./GoOn";
import { HEATED, HowHeated } from "./HowHeated";
import { lengthOfReturn, type Return, returnsOffered } from "./returns";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";

/** The return of a time-out: how one is, for oneself; then a named while longer, or back. Coming back is what was promised. */
export function AtTheReturn({ talk }: { readonly talk: Paused }) {
  const t = useTranslations("talk.timeOut");
  const [heat, setHeat] = useState<number | null>(null);
  const heated = heat !== null && heat >= HEATED;
  return (
    <div className="flex flex-col gap-5">
      <HowHeated chosen={heat} onChoose={setHeat} />
      {heated && (
        <Notice tone="warm" live>
          <p>{t("heated")}</p>
          <Longer talk={talk} />
        </Notice>
      )}
      <GoOn talk={talk} label={t("comeBack")} kind={heated ? "quiet" : "main"} />
      {!heated && (
        <div className="border-t border-line">
          <Fold title={t("longer")}>
            <Longer talk={talk} />
          </Fold>
        </div>
      )}
    </div>
  );
}

function Longer({ talk }: { readonly talk: Paused }) {
  const t = useTranslations("talk.timeOut");
  const { browser, partner } = useTable();
  const { act, busy, trouble } = useAct();
  const [from] = useState(browser.clock.now);
  const ask = ({ name, until }: Return) => {
    const length = lengthOfReturn({ name, until }, from, browser.clock.now(), talk.rules);
    void act({ type: "callTimeOut", length });
  };
  return (
    <>
      <ChooseReturn
        legend={t("longerUntil")}
        hint={t("longerHint", { partner })}
        offered={returnsOffered(talk.rules, from, ownZone())}
        from={from}
        now={from}
        go={t("longerGo")}
        busy={busy}
        onChoose={ask}
      />
      <Trouble why={trouble} />
    </>
  );
}
