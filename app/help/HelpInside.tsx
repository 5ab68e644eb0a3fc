"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../look/Button";
import { CountryChoice } from "./CountryChoice";
import { Safe } from "./Safe";
import { type HelpPlace, useHelp } from "./useHelp";
import { Wrong } from "./Wrong";

/** What stands in the sheet: help in the chosen country, and "is this safe for me?". Comes by itself on every page; see `useBrought`. */
export function HelpInside({ at }: { readonly at: HelpPlace }) {
  const t = useTranslations("help");
  const { contact } = useHelp();
  const safe = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at === "safe") goTo(safe.current);
  }, [at]);
  return (
    <>
      <div className="flex flex-col gap-2">
        <p className="font-serif text-said">{t("lead")}</p>
        <p className="text-small text-ink-soft">
          {t("quiet")} {t("behind")}
        </p>
        <p>
          <Button kind="plain" className="-ml-3" onClick={() => goTo(safe.current)}>
            {t("toSafe")}
          </Button>
        </p>
      </div>
      <CountryChoice />
      <Safe ref={safe} />
      <Wrong contact={contact} />
    </>
  );
}

/** Shows a heading at the top and lets it be read out. */
function goTo(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
