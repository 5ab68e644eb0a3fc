import { useLocale, useTranslations } from "next-intl";
import { COUNTRIES, type Country } from "../../lib/help/entry";

/** The countries we know of help in, by their names, in the order of the alphabet. */
export function useCountryNames(): readonly { readonly country: Country; readonly name: string }[] {
  const t = useTranslations("help.countries");
  const locale = useLocale();
  return COUNTRIES.map((country) => ({ country, name: t(country) })).sort((one, other) =>
    one.name.localeCompare(other.name, locale),
  );
}
