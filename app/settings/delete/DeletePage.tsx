"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ButtonLink } from "../../look/Button";
import { Page } from "../../look/Page";
import { Title } from "../../look/Title";
import { Unlock } from "../../unlock/Unlock";
import { DeleteAccount } from "./DeleteAccount";

/** The page of deleting one's account; what follows is shown to nobody who is signed in, for then there is nobody any more. */
export function DeletePage() {
  const [gone, setGone] = useState(false);
  if (gone) return <Gone />;
  return (
    <Unlock beforeProof>
      <DeleteAccount onGone={() => setGone(true)} />
    </Unlock>
  );
}

function Gone() {
  const t = useTranslations("settings.delete.gone");
  return (
    <Page>
      <Title step="gone">{t("title")}</Title>
      <p>{t("words")}</p>
      <p className="text-ink-soft">{t("backups")}</p>
      <p>
        <ButtonLink kind="quiet" href="/">
          {t("home")}
        </ButtonLink>
      </p>
    </Page>
  );
}
