"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { between, type Instant, instant, minutes, seconds } from "../../lib/values/time";
import { Button } from "../look/Button";
import { useNow } from "../room/useNow";
import { keepWalk, keptWalk } from "./keptWalk";
import { useTable } from "./table";
import { useLength } from "./useLength";

/** A walk, counted softly in whole minutes. It is known on this device only. */
export function Walk() {
  const t = useTranslations("talk.calm");
  const { snapshot } = useTable();
  const [began, setBegan] = useState(() => keptWalk(snapshot.talkId));
  const put = (moment: Instant | null) => {
    keepWalk(snapshot.talkId, moment);
    setBegan(moment);
  };
  return (
    <div className="flex flex-col items-center gap-4 text-center">
      <p className="max-w-[44ch]">{t("walkHow")}</p>
      {began !== null && <SoFar began={began} />}
      <Button kind="quiet" onClick={() => put(began === null ? instant(Date.now()) : null)}>
        {t(began === null ? "walkBegin" : "walkEnd")}
      </Button>
      <p className="text-small text-ink-soft">{t("walkHere")}</p>
    </div>
  );
}

function SoFar({ began }: { readonly began: Instant }) {
  const t = useTranslations("talk.calm");
  const length = useLength();
  const walked = between(began, useNow(seconds(5)));
  return (
    <p role="timer" className="font-serif text-title text-ink-soft">
      {walked < minutes(1) ? t("walkBegun") : length(Math.floor(walked / minutes(1)) * minutes(1))}
    </p>
  );
}
