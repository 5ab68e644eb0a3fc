"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "../look/Checkbox";
import { staysUnlocked, stopStaying } from "../unlock/keeping";
import { settle } from "../unlock/standing";
import { useUnlocked } from "../unlock/Unlock";

/** Whether this device stays unlocked in new tabs. */
export function Stay() {
  const t = useTranslations("settings");
  const { me } = useUnlocked();
  const [stays, setStays] = useState(() => staysUnlocked(me.accountId));
  const choose = async (wanted: boolean) => {
    if (wanted) await settle(me, true);
    else stopStaying(me.accountId);
    setStays(staysUnlocked(me.accountId));
  };
  return (
    <Checkbox checked={stays} onChange={(event) => void choose(event.target.checked)}>
      {t("stay")}
      <span className="block text-small text-ink-soft">{t("stayHint")}</span>
    </Checkbox>
  );
}
