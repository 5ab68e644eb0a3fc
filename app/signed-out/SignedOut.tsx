"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { Button, ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { eraseShared, unsentHere } from "../unlock/sharedDevice";

const never = () => () => {};

/** Says that nothing is left, or that words which were not sent wait in this tab, and lets them go. */
export function SignedOut() {
  const t = useTranslations("account.left");
  const waited = useSyncExternalStore(never, unsentHere, () => false);
  const [gone, setGone] = useState(false);
  const letGo = async () => {
    await eraseShared("goes");
    setGone(true);
  };
  return (
    <Page>
      <Title step="signed-out">{t("title")}</Title>
      {waited && !gone ? <Waits onLetGo={() => void letGo()} /> : <p>{t("nothing")}</p>}
      <Line className="sr-only">{gone && t("goneNow")}</Line>
      <p className="text-ink-soft">{t("history")}</p>
      <p>
        <ButtonLink kind={waited && !gone ? "main" : "quiet"} href="/sign-in" prefetch={false}>
          {t("signIn")}
        </ButtonLink>
      </p>
    </Page>
  );
}

function Waits({ onLetGo }: { readonly onLetGo: () => void }) {
  const t = useTranslations("account.left");
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-heading">{t("waitsTitle")}</h2>
      <p>{t("waits")}</p>
      <p>
        <Button kind="plain" className="-mx-3" onClick={onLetGo}>
          {t("letGo")}
        </Button>
      </p>
    </section>
  );
}
