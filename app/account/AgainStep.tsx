"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { normalPassphrase } from "../../lib/seal/typedPassphrase";
import { Button } from "../look/Button";
import { Form } from "../look/Form";
import { SecretField } from "../look/SecretField";
import { StepTitle } from "./StepTitle";
import type { StepsOf } from "./steps";

type AgainStepProps = {
  readonly steps: StepsOf;
  readonly email: string;
  readonly passphrase: string;
  readonly onShow: () => void;
  readonly onSame: () => void;
};

/** The passphrase once more, so that it sticks. */
export function AgainStep({ steps, email, passphrase, onShow, onSame }: AgainStepProps) {
  const t = useTranslations("account.signUp");
  const account = useTranslations("account");
  const field = useRef<HTMLInputElement>(null);
  const [differs, setDiffers] = useState(false);
  const submit = () => {
    const same = normalPassphrase(field.current?.value ?? "") === normalPassphrase(passphrase);
    setDiffers(!same);
    if (same) onSame();
    else field.current?.focus();
  };
  return (
    <>
      <StepTitle step="again" steps={steps} after={1}>
        {t("again")}
      </StepTitle>
      <p>{t("againLead")}</p>
      <Form onSubmit={submit}>
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <SecretField
          ref={field}
          label={account("passphrase")}
          autoComplete="new-password"
          onChange={() => setDiffers(false)}
          problem={differs && t("againProblem")}
        />
        <Button type="submit" wide>
          {t("create")}
        </Button>
      </Form>
      <Button kind="plain" onClick={onShow}>
        {t("show")}
      </Button>
    </>
  );
}
