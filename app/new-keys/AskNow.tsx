"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { AccountRefusal } from "../account/acts";
import { proofOfNow, type Why } from "../account/newKeys";
import { Button } from "../look/Button";
import { Form } from "../look/Form";
import { SecretField } from "../look/SecretField";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";
import { useUnlocked } from "../unlock/Unlock";

/** What will happen, and the passphrase of now. */
export function AskNow({ why, onProven }: { readonly why: Why; readonly onProven: (proof: string) => void }) {
  const t = useTranslations("newKeys");
  const common = useTranslations("look");
  const sentence = useRefusal();
  const { me } = useUnlocked();
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AccountRefusal | null>(null);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const proof = await proofOfNow(me, field.current?.value ?? "");
    setBusy(false);
    if ("proof" in proof) return onProven(proof.proof);
    setProblem(proof.refused);
    field.current?.focus();
  };
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
      <Form onSubmit={() => void submit()}>
        <input type="text" autoComplete="username" value={me.email} readOnly hidden />
        <SecretField
          ref={field}
          label={t("now")}
          hint={t("nowHint")}
          autoComplete="current-password"
          problem={problem !== null && sentence(problem)}
        />
        <Button type="submit" busy={busy} wide>
          {common("goOn")}
        </Button>
      </Form>
    </>
  );
}
