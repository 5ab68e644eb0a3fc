"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Sign } from "../../lib/talk/skeleton";
import { Pill } from "../look/Pill";
import { SIGN_ICONS } from "./signs";
import { useTable } from "./table";
import { useAct } from "./useAct";

/** The wordless signs of this format: warmth is one touch away. Which one was given is sealed; the server only sees that there was one. */
export function Signals() {
  const t = useTranslations("talk.signals");
  const { snapshot, partner } = useTable();
  const { act } = useAct();
  const [given, setGiven] = useState<Sign | null>(null);
  const signs = snapshot.talk?.skeleton.signs ?? [];
  if (signs.length === 0) return null;
  const give = (sign: Sign) => {
    setGiven(sign);
    void act({ type: "signal" }, sign);
  };
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-2 text-small text-ink-soft">{t("label", { partner })}</legend>
      {signs.map((sign) => (
        <Pill key={sign} icon={SIGN_ICONS[sign]} onClick={() => give(sign)}>
          {t(sign)}
        </Pill>
      ))}
      <span role="status" className="sr-only">
        {given && t("given", { signal: t(given) })}
      </span>
    </fieldset>
  );
}
