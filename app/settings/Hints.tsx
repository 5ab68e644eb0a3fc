"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "../look/Checkbox";
import { HINTS, type Hint, switchedOff, switchHint } from "../talk/hints/switches";
import { useUnlocked } from "../unlock/Unlock";

/** Which hints may come while one writes; kept on this device alone. */
export function Hints() {
  const t = useTranslations("hints");
  const { me } = useUnlocked();
  const [off, setOff] = useState(() => switchedOff(me));
  const choose = (hint: Hint, on: boolean) => {
    switchHint(me, hint, on);
    setOff(switchedOff(me));
  };
  return (
    <>
      <p>{t("lead")}</p>
      {HINTS.map((hint) => (
        <Checkbox key={hint} checked={!off.has(hint)} onChange={({ target }) => choose(hint, target.checked)}>
          {t(`switch.${hint}`)}
        </Checkbox>
      ))}
      {me.shared && <p className="text-small text-ink-soft">{t("sharedDevice")}</p>}
    </>
  );
}
