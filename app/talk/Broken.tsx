"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Title } from "../look/Title";

const STEPS = ["anew", "speak", "words", "house"] as const;

/** A log that does not match what was seen before: nothing more of it is shown, and what one can do now is said. [U7] */
export function Broken({ children = null }: { readonly children?: ReactNode }) {
  const t = useTranslations("talk.broken");
  return (
    <Page home="/room">
      <Title>{t("title")}</Title>
      <Line>{t("text")}</Line>
      <p>{t("why")}</p>
      {children}
      <section className="flex flex-col gap-3">
        <h2 className="text-heading">{t("now")}</h2>
        <ul className="flex list-disc flex-col gap-2 pl-5">
          {STEPS.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ul>
      </section>
      <p>
        <Button kind="quiet" onClick={() => location.reload()}>
          {t("reload")}
        </Button>
      </p>
    </Page>
  );
}
