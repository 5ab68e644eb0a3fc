"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Time, Weekly } from "../../lib/room/offer";
import { comingTime } from "../../lib/room/times";
import { wallClock, weekdayOf } from "../../lib/room/wallClock";
import { days, type Instant, instant } from "../../lib/values/time";

/** The time zone of this device. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How this person's region writes times, in the language of the house. */
export function regionOf(locale: string): string {
  return navigator.languages.find((each) => each === locale || each.startsWith(`${locale}-`)) ?? locale;
}

/** Days as this region writes them, with the year where it is not this one. */
function dayFormatOf(region: string) {
  const parts = { weekday: "long", day: "numeric", month: "long" } as const;
  const near = new Intl.DateTimeFormat(region, parts);
  const far = new Intl.DateTimeFormat(region, { ...parts, year: "numeric" });
  const year = new Intl.DateTimeFormat(region, { year: "numeric" });
  return {
    isSame: (one: Instant, other: Instant) => far.format(one) === far.format(other),
    dated: (moment: Instant, now: Instant) => (year.format(moment) === year.format(now) ? near : far).format(moment),
  };
}

/** Times as people say them, by the clocks around this device. */
export function useSpokenTime() {
  const t = useTranslations("room.times");
  const weekdays = useTranslations("room.chooseTime");
  const locale = useLocale();
  return useMemo(() => {
    const region = regionOf(locale);
    const clock = new Intl.DateTimeFormat(region, { hour: "numeric", minute: "2-digit" });
    const day = dayFormatOf(region);
    const dated = (moment: Instant, now: Instant) =>
      t("on", { day: day.dated(moment, now), time: clock.format(moment) });
    const near = (moment: Instant, now: Instant) => {
      if (day.isSame(moment, now)) return t("today");
      return day.isSame(moment, instant(now + days(1))) ? t("tomorrow") : day.dated(moment, now);
    };
    const weekly = (time: Weekly, now: Instant) => {
      const next = comingTime(time, now);
      const weekday = weekdayOf(wallClock(next, ownZone()));
      return { days: weekdays("weekdays", { day: String(weekday) }), time: clock.format(next) };
    };
    const spoken = (time: Time, now: Instant) =>
      time.kind === "once"
        ? t("on", { day: near(time.at, now), time: clock.format(time.at) })
        : t("each", weekly(time, now));
    return { day: near, dated, weekly, spoken };
  }, [t, weekdays, locale]);
}
