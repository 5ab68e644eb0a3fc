"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import type { OnTheTable } from "./onTheTable";

/** Lets a time go that both said yes to: asked once, done at once, no reason wanted. */
export function LetTimeGo({ proposal, line, doing, name }: OnTheTable) {
  const t = useTranslations("room.times");
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const weekly = proposal.kind === "weekly";
  const yes = () => {
    close();
    void doing.run(() => line.letTimeGo(proposal.proposalId));
  };
  return (
    <>
      <Button kind="plain" className="text-small max-sm:-ml-3" onClick={() => setAsked(true)}>
        {t(weekly ? "stop" : "letGo")}
      </Button>
      <Dialog open={asked} onClose={close} title={t(weekly ? "stopTitle" : "letGoTitle")}>
        <p>{t(weekly ? "stopWords" : "letGoWords", { name })}</p>
        <p className="text-small text-ink-soft">{t("calendarLetGo")}</p>
        <div className="flex flex-col gap-3">
          <Button wide onClick={yes}>
            {t(weekly ? "stop" : "letGo")}
          </Button>
          <Button wide kind="quiet" onClick={close}>
            {t("keepIt")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
