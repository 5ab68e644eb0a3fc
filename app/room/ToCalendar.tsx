"use client";

import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OpenProposal } from "../../lib/line/roomTypes";
import { instant } from "../../lib/values/time";
import { Button } from "../look/Button";
import { calendarFile } from "./calendarFile";
import { ownZone } from "./useSpokenTime";

/** A file for one's calendar, made here and given to nobody else. It names neither the two nor what it is about. */
export function ToCalendar({ proposal }: { readonly proposal: OpenProposal }) {
  const t = useTranslations("room.times");
  const [failed, setFailed] = useState(false);
  const { proposalId, time } = proposal;
  const title = t("calendarTitle");
  if (time === null) return null;
  const save = async () => {
    const made = { now: instant(Date.now()), zone: ownZone() };
    const text = await calendarFile({ proposalId, time, title }, made).catch(() => null);
    setFailed(text === null);
    if (text !== null) download(text, t("calendarFile"));
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

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
