"use client";

import { useTranslations } from "next-intl";
import type { Why } from "../account/newKeys";
import { PassphraseField, usePassphrase } from "../account/PassphraseField";
import { passphraseAgain } from "../account/passphraseAgain";
import { Button } from "../look/Button";
import { Form } from "../look/Form";
import { Title } from "../look/Title";
import { useUnlocked } from "../unlock/Unlock";

/** What will happen, and the passphrase of now. */
export function AskNow({ why, onProven }: { readonly why: Why; readonly onProven: (proof: string) => void }) {
  const t = useTranslations("newKeys");
  const common = useTranslations("look");
  const { me } = useUnlocked();
  const asked = usePassphrase(async (passphrase) => {
    const proof = await passphraseAgain(me, passphrase);
    if ("refused" in proof) return proof.refused;
    onProven(proof.authKey);
    return null;
  });
  return (
    <>
      <Title step="now" above={common("step", { step: 1, steps: 5 })}>
        {t(`title.${why}`)}
      </Title>
      <p>{t(`lead.${why}`)}</p>
      {why === "known" && (
        <>
          <p>{t("partner")}</p>
          <p className="text-ink-soft">{t("seen")}</p>
        </>
      )}
      <Form onSubmit={() => void asked.submit()}>
        <PassphraseField asked={asked} email={me.email} label={t("now")} hint={t("nowHint")} />
        <Button type="submit" busy={asked.busy} wide>
          {common("goOn")}
        </Button>
      </Form>
    </>
  );
}
