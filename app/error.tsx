"use client";

import { useTranslations } from "next-intl";
import { Button } from "./look/Button";
import { Page } from "./look/Page";
import { Title } from "./look/Title";

/** What is shown where a page breaks: a way to go on, and no detail of what was on it. */
export default function Broken({ reset }: { readonly reset: () => void }) {
  const t = useTranslations("look");
  return (
    <Page>
      <Title>{t("brokenTitle")}</Title>
      <p>{t("broken")}</p>
      <p>
        <Button onClick={reset}>{t("again")}</Button>
      </p>
      <p className="text-ink-soft">{t("brokenStill")}</p>
    </Page>
  );
}
