"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ClockChoice } from "../../lib/talk/clock";
import { keepsOffered } from "../../lib/talk/offered";
import type { Gathering, Keep } from "../../lib/talk/talk";
import { Button } from "../look/Button";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";

type ReadyProps = { readonly talk: Gathering; readonly clock: ClockChoice | null; readonly keep: Keep | null };

/** Ready, once all is chosen; it can be taken back until both are. [G2] [G3] */
export function Ready({ talk, clock, keep }: ReadyProps) {
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
        {missing && <Missing talk={talk} clock={clock} keep={keep} />}
      </p>
      <Trouble why={trouble} />
    </div>
  );
}

function Missing({ talk, clock, keep }: ReadyProps) {
  const t = useTranslations("talk.gathering");
  if (clock !== null && keep !== null) return null;
  if (keepsOffered(talk.skeleton).length === 1) return t("readyMissingClock");
  return t(
    clock === null && keep === null ? "readyMissing" : clock === null ? "readyMissingClock" : "readyMissingKeep",
  );
}
