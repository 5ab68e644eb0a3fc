"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../look/Button";
import { Notice } from "../look/Notice";
import { Title } from "../look/Title";
import { CalmAids } from "./CalmAids";
import { HEATED, HowHeated } from "./HowHeated";
import { NotThisTalk } from "./NotThisTalk";

/** Asked of each alone before a talk that needs calm. It offers a break or another time, stops nobody and tells nobody. */
export function CalmGate({ onGoOn }: { readonly onGoOn: () => void }) {
  const t = useTranslations("talk.calmGate");
  const [heat, setHeat] = useState<number | null>(null);
  const [resting, setResting] = useState(false);
  const [otherTime, setOtherTime] = useState(false);
  const heated = heat !== null && heat >= HEATED;
  return (
    <div className="flex flex-1 flex-col gap-7">
      <Title step="calm">{t("title")}</Title>
      <HowHeated chosen={heat} onChoose={setHeat} />
      {heated && (
        <Notice tone="warm" live>
          <p>{t("heated")}</p>
          <div className="flex flex-wrap gap-3">
            <Button kind="quiet" aria-expanded={resting} onClick={() => setResting(!resting)}>
              {t("break")}
            </Button>
            <Button kind="quiet" onClick={() => setOtherTime(true)}>
              {t("otherTime")}
            </Button>
          </div>
          <NotThisTalk open={otherTime} onClose={() => setOtherTime(false)} />
        </Notice>
      )}
      {resting && <CalmAids />}
      <p>
        <Button kind={heated ? "quiet" : "main"} onClick={onGoOn}>
          {t(heat === null ? "skip" : "goOn")}
        </Button>
      </p>
    </div>
  );
}
