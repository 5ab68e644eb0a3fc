"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../look/Button";
import { Bigger } from "./Bigger";
import { CountryChoice } from "./CountryChoice";
import { Leaving } from "./Leaving";
import { Safe } from "./Safe";
import { type HelpPlace, useHelp } from "./useHelp";
import { Wrong } from "./Wrong";

/** What stands in the sheet: help in the chosen country, "is this safe for me?" and "when it is bigger than you two". Comes by itself on every page; see `useBrought`. */
export function HelpInside({ at }: { readonly at: HelpPlace }) {
  const t = useTranslations("help");
  const { contact } = useHelp();
  const safe = useRef<HTMLHeadingElement>(null);
  const bigger = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at === "safe") goTo(safe.current);
    if (at === "bigger") goTo(bigger.current);
  }, [at]);
  return (
    <>
      <div className="flex flex-col gap-2">
        <p className="font-serif text-said">{t("lead")}</p>
        <p className="text-small text-ink-soft">
          {t("quiet")} {t("behind")}
        </p>
        <p className="flex flex-wrap gap-x-3">
          <Button kind="plain" className="-ml-3" onClick={() => goTo(safe.current)}>
            {t("toSafe")}
          </Button>
          <Button kind="plain" className="-ml-3" onClick={() => goTo(bigger.current)}>
            {t("toBigger")}
          </Button>
        </p>
      </div>
      <CountryChoice />
      <Safe ref={safe} />
      <Bigger ref={bigger} />
      <Leaving />
      <Wrong contact={contact} />
    </>
  );
}

/** Shows a heading at the top and lets it be read out. */
function goTo(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
