"use client";

import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Time } from "../../lib/room/offer";
import { instant } from "../../lib/values/time";
import { Button } from "../look/Button";
import { saveFile } from "../look/saveFile";
import { calendarFile } from "./calendarFile";
import { ownZone } from "./useSpokenTime";

/** A file for one's calendar, made here and given to nobody else. It names neither the two nor what it is about. */
export function ToCalendar({ uid, time }: { readonly uid: string; readonly time: Time }) {
  const t = useTranslations("room.times");
  const [failed, setFailed] = useState(false);
  const title = t("calendarTitle");
  const save = async () => {
    const made = { now: instant(Date.now()), zone: ownZone() };
    const text = await calendarFile({ uid, time, title }, made).catch(() => null);
    setFailed(text === null);
    if (text !== null) saveFile(text, t("calendarFile"), "text/calendar");
  };
  return (
    <>
      <p className="w-full text-small text-ink-soft">{t("calendarHint", { title })}</p>
      <Button kind="quiet" onClick={() => void save()}>
        <CalendarPlus aria-hidden="true" className="size-5" strokeWidth={1.75} />
        {t("toCalendar")}
      </Button>
      <p role="status" className="w-full text-small font-medium text-care empty:hidden">
        {failed && t("calendarFailed")}
      </p>
    </>
  );
}
