"use client";

import { useLocale } from "next-intl";

/** Gives a moment (ms since 1970) as a person reads it, in their own time zone. Only for what never comes from the server's rendering. */
export function useMoment(): (moment: number) => string {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (moment) => format.format(moment);
}
