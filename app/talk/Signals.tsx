"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Sign } from "../../lib/talk/skeleton";
import { FoldAway } from "../look/FoldAway";
import { Pill } from "../look/Pill";
import { SIGN_ICONS } from "./signs";
import { useTable } from "./table";
import { useAct } from "./useAct";

/** The wordless signs of this format: warmth is one touch away. While one writes oneself they are folded away. */
export function Signals({ folded = false }: { readonly folded?: boolean }) {
  const t = useTranslations("talk.signals");
  const { snapshot, partner } = useTable();
  if (snapshot.talk?.skeleton.signs.length === 0) return null;
  const label = t("label", { partner });
  if (!folded) return <Signs legend={label} />;
  return (
    <FoldAway kind="line" title={label}>
      <Signs />
    </FoldAway>
  );
}

// Which one was given is sealed; the server only sees that there was one.
function Signs({ legend }: { readonly legend?: string }) {
  const t = useTranslations("talk.signals");
  const { snapshot, partner } = useTable();
  const { act } = useAct();
  const [given, setGiven] = useState<Sign | null>(null);
  const give = (sign: Sign) => {
    setGiven(sign);
    void act({ type: "signal" }, sign);
  };
  return (
    <fieldset aria-label={t("label", { partner })} className="flex flex-wrap gap-2">
      {legend && <legend className="mb-2 text-small text-ink-soft">{legend}</legend>}
      {snapshot.talk?.skeleton.signs.map((sign) => (
        <Pill key={sign} icon={SIGN_ICONS[sign]} onClick={() => give(sign)}>
          {t(sign)}
        </Pill>
      ))}
      <span role="status" className="w-full text-small text-ink-soft empty:hidden">
        {given && t("given", { signal: t(given) })}
      </span>
    </fieldset>
  );
}
