"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { AccountId } from "../../../lib/values/ids";
import { ButtonLink } from "../../look/Button";
import { Page } from "../../look/Page";
import { Title } from "../../look/Title";
import { Unlock } from "../../unlock/Unlock";
import { DeleteAccount } from "./DeleteAccount";
import { clearDevice } from "./deletion";

/** The page of deleting one's account; what follows is shown to nobody who is signed in, for then there is nobody any more. */
export function DeletePage() {
  const [gone, setGone] = useState<AccountId | null>(null);
  if (gone !== null) return <Gone accountId={gone} />;
  return (
    <Unlock beforeProof>
      <DeleteAccount onGone={setGone} />
    </Unlock>
  );
}

function Gone({ accountId }: { readonly accountId: AccountId }) {
  // Only now, when nothing on this page asks any more who is signed in.
  useEffect(() => {
    void clearDevice(accountId);
  }, [accountId]);
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
