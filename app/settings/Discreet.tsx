"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { beDiscreet, isDiscreet } from "../leave/discreet";
import { Checkbox } from "../look/Checkbox";

/** Whether this device is discreet, and what that does not do. */
export function Discreet() {
  const t = useTranslations("settings");
  const [discreet, setDiscreet] = useState(isDiscreet);
  const choose = (wanted: boolean) => {
    beDiscreet(wanted);
    setDiscreet(isDiscreet());
  };
  return (
    <>
      <Checkbox checked={discreet} onChange={(event) => choose(event.target.checked)}>
        {t("discreet")}
        <span className="block text-small text-ink-soft">{t("discreetHint")}</span>
      </Checkbox>
      <p className="text-small text-ink-soft">{t("discreetNot")}</p>
    </>
  );
}
