"use client";

import { useTranslations } from "next-intl";
import { Button } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Title } from "../look/Title";

/** A log that does not match what was seen before: nothing more of it is shown. [U7] */
export function Broken() {
  const t = useTranslations("talk.broken");
  return (
    <Page home="/room">
      <Title>{t("title")}</Title>
      <Line>{t("text")}</Line>
      <p>
        <Button onClick={() => location.reload()}>{t("reload")}</Button>
      </p>
    </Page>
  );
}
