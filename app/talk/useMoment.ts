"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { after, type Instant, type Millis } from "../../lib/values/time";
import { regionOf } from "../room/useSpokenTime";
import { useLength } from "./useLength";

const HOUR = 3_600_000;

/** Moments as people say them, in the time of this device. */
export function useMoment() {
  const t = useTranslations("talk.timeOut");
  const locale = useLocale();
  const length = useLength();
  return useMemo(() => {
    const region = regionOf(locale);
    const time = new Intl.DateTimeFormat(region, { hour: "numeric", minute: "2-digit" });
    const dayAndTime = new Intl.DateTimeFormat(region, { weekday: "long", hour: "numeric", minute: "2-digit" });
    const day = new Intl.DateTimeFormat(region, { weekday: "long", day: "numeric", month: "long" });
    const at = (moment: Instant, now: Instant) =>
      (new Date(moment).toDateString() === new Date(now).toDateString() ? time : dayAndTime).format(moment);
    const inWords = (now: Instant, wait: Millis) => ({
      label: t("in", { time: wait < HOUR ? length(wait) : t("hours", { hours: Math.round(wait / HOUR) }) }),
      hint: t("clockTime", { time: at(after(now, wait), now) }),
    });
    return { at, inWords, day: (moment: Instant) => day.format(moment) };
  }, [t, locale, length]);
}
