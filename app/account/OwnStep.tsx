"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type Judgement, judgePassphrase } from "../../lib/seal/passphrase";
import { Button } from "../look/Button";
import { Form } from "../look/Form";
import { SecretField } from "../look/SecretField";
import { StepTitle } from "./StepTitle";
import type { StepsOf } from "./steps";

type OwnStepProps = {
  readonly steps: StepsOf;
  readonly email: string;
  readonly onTake: (passphrase: string) => void;
  readonly onMade: () => void;
};

/** A passphrase of one's own, with what is to be said of it. */
export function OwnStep({ steps, email, onTake, onMade }: OwnStepProps) {
  const t = useTranslations("account.signUp");
  const account = useTranslations("account");
  const field = useRef<HTMLInputElement>(null);
  const [judged, setJudged] = useState<Judgement | null>(null);
  const submit = async () => {
    const passphrase = field.current?.value ?? "";
    const judgement = await judgePassphrase(passphrase);
    setJudged(judgement);
    if (judgement === "good") onTake(passphrase);
    else field.current?.focus();
  };
  return (
    <>
      <StepTitle step="own" steps={steps} after={0}>
        {t("ownTitle")}
      </StepTitle>
      <p>{t("ownLead")}</p>
      <Form onSubmit={() => void submit()}>
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <SecretField
          ref={field}
          shownFirst
          label={account("passphrase")}
          hint={t("ownHint")}
          autoComplete="new-password"
          onChange={() => setJudged(null)}
          problem={judged === "too-short" ? t("tooShort") : judged === "too-common" && t("tooCommon")}
        />
        <Button type="submit" wide>
          {t("ownTake")}
        </Button>
      </Form>
      <Button kind="plain" onClick={onMade}>
        {t("made")}
      </Button>
    </>
  );
}
