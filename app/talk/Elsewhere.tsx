"use client";

import { useTranslations } from "next-intl";
import { Button } from "../look/Button";
import { Notice } from "../look/Notice";

/** Another window of the same partner holds the pen. */
export function Elsewhere({ onTake }: { readonly onTake: () => Promise<void> }) {
  const t = useTranslations("talk.draft");
  return (
    <Notice>
      <p>{t("elsewhere")}</p>
      <p>
        <Button kind="quiet" onClick={() => void onTake()}>
          {t("here")}
        </Button>
      </p>
    </Notice>
  );
}
