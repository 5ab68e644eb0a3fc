"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { COUNTRIES, type Country } from "../../lib/help/entry";
import { classes } from "../look/classes";
import { INPUT } from "../look/Field";
import { FieldWords } from "../look/FieldWords";
import { CountryHelp } from "./CountryHelp";
import { NothingKnown } from "./NothingKnown";
import { useCountryNames } from "./useCountryNames";

/** `another` is one that nothing is known of. */
type Chosen = Country | "another" | null;

const chosenFrom = (value: string): Chosen =>
  value === "another" ? value : (COUNTRIES.find((one) => one === value) ?? null);

/** The country, chosen by the person and by nothing else, and the help there. It is forgotten when help is closed: nobody who opens it next sees that someone was here. */
export function CountryChoice() {
  const t = useTranslations("help");
  const [chosen, choose] = useState<Chosen>(null);
  const fieldId = useId();
  return (
    <>
      <FieldWords fieldId={fieldId} label={t("country")} hint={t("countryHint")} problem={undefined}>
        <CountrySelect fieldId={fieldId} chosen={chosen} choose={choose} />
      </FieldWords>
      <p role="status" className="sr-only">
        {chosen !== null && chosen !== "another" && t("shown", { country: t(`countries.${chosen}`) })}
        {chosen === "another" && t("nothing.title")}
      </p>
      {chosen === "another" && <NothingKnown />}
      {chosen !== null && chosen !== "another" && <CountryHelp country={chosen} />}
    </>
  );
}

type CountrySelectProps = {
  readonly fieldId: string;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
};

/** The browser's own list: on a phone it is the one that people know. */
function CountrySelect({ fieldId, chosen, choose }: CountrySelectProps) {
  const t = useTranslations("help");
  return (
    <div className="relative">
      <select
        id={fieldId}
        value={chosen ?? ""}
        onChange={({ target }) => choose(chosenFrom(target.value))}
        aria-describedby={`${fieldId}-hint`}
        className={classes(INPUT, "cursor-pointer appearance-none pr-12")}
      >
        <option value="">{t("choose")}</option>
        {useCountryNames().map(({ country, name }) => (
          <option key={country} value={country}>
            {name}
          </option>
        ))}
        <option value="another">{t("another")}</option>
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-4 my-auto size-5"
        strokeWidth={1.75}
      />
    </div>
  );
}
