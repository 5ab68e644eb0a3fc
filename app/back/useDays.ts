import { useLocale } from "next-intl";

/** How days are written where one looks back: a month, a day of it, and a day with its year. */
export type Days = { readonly [as in "month" | "day" | "whole"]: (moment: number) => string };

// Hundreds of rows ask at once, and each maker of such sentences costs more than the row.
const known = new Map<string, Days>();

/** Days in the language of the page, in the time of this device. */
export function useDays(): Days {
  const locale = useLocale();
  const found = known.get(locale);
  if (found) return found;
  const days = {
    month: new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" }).format,
    day: new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "long" }).format,
    whole: new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format,
  };
  known.set(locale, days);
  return days;
}
