"use client";

import { useTranslations } from "next-intl";
import { CountryHelp } from "./CountryHelp";
import { NothingKnown } from "./NothingKnown";
import { useCountryNames } from "./useCountryNames";

const ROW = "min-h-13 px-4 py-3 font-medium";
const OPENED = "flex flex-col gap-6 px-4 pt-2 pb-6";

/** All countries in the page itself: choosing one asks nobody for anything, and needs no script. Of the client only so that the page does not carry it twice. */
export function EveryCountry() {
  const t = useTranslations("help");
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-heading">{t("every")}</h2>
      <p className="text-small text-ink-soft">{t("countryHint")}</p>
      <div className="flex flex-col divide-y divide-line rounded-card border border-line bg-table">
        {useCountryNames().map(({ country, name }) => (
          <details key={country}>
            <summary className={ROW}>{name}</summary>
            <div className={OPENED}>
              <CountryHelp country={country} />
            </div>
          </details>
        ))}
        <details>
          <summary className={ROW}>{t("another")}</summary>
          <div className={OPENED}>
            <NothingKnown />
          </div>
        </details>
      </div>
    </section>
  );
}
