"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "../look/Checkbox";
import { Select } from "../look/Select";
import { staysUnlocked, stopStaying } from "../unlock/keeping";
import { chooseLock, chosenLock, LOCK_CHOICES, type LockChoice } from "../unlock/lockAfter";
import { settle } from "../unlock/standing";
import { useUnlocked } from "../unlock/Unlock";

/** Whether this device stays unlocked in new tabs, and when it locks by itself. Nothing to choose where others use it. */
export function ThisDevice() {
  const t = useTranslations("settings");
  const { me } = useUnlocked();
  const [stays, setStays] = useState(() => staysUnlocked(me.accountId));
  if (me.shared) return <p>{t("sharedDevice")}</p>;
  const choose = async (wanted: boolean) => {
    if (wanted) await settle(me, true);
    else stopStaying(me.accountId);
    setStays(staysUnlocked(me.accountId));
  };
  return (
    <>
      <Checkbox checked={stays} onChange={(event) => void choose(event.target.checked)}>
        {t("stay")}
        <span className="block text-small text-ink-soft">{t("stayHint")}</span>
      </Checkbox>
      {stays ? <p className="text-small text-ink-soft">{t("lockStays")}</p> : <LocksAfter />}
    </>
  );
}

function LocksAfter() {
  const t = useTranslations("settings");
  const [chosen, setChosen] = useState(chosenLock);
  const words = (choice: LockChoice) => {
    if (choice === "never") return t("lockNever");
    return choice === "60" ? t("lockHour") : t("lockMinutes", { minutes: choice });
  };
  return (
    <Select
      label={t("lockAfter")}
      hint={t("lockAfterHint")}
      choices={LOCK_CHOICES.map((value) => ({ value, label: words(value) }))}
      chosen={chosen}
      onChoose={(choice) => {
        chooseLock(choice);
        setChosen(choice);
      }}
    />
  );
}
