"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { address } from "../../lib/wire/routes/fields";
import { Button } from "../look/Button";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { Title } from "../look/Title";
import { SecurityLink } from "../security/SecurityLink";

type EmailStepProps = { readonly email: string; readonly onEmail: (email: string) => void };

/** The first step: an address to sign in with. */
export function EmailStep({ email, onEmail }: EmailStepProps) {
  const t = useTranslations("account");
  const common = useTranslations("look");
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const parsed = address.safeParse(field.current?.value);
    setWrong(!parsed.success);
    if (parsed.success) onEmail(parsed.data);
    else field.current?.focus();
  };
  return (
    <>
      <Title step="email" above={common("step", { step: 1, steps: 5 })}>
        {t("signUp.emailTitle")}
      </Title>
      <p>{t("signUp.emailLead")}</p>
      <Form onSubmit={submit}>
        <Field
          ref={field}
          type="email"
          inputMode="email"
          autoComplete="username"
          defaultValue={email}
          label={t("email")}
          hint={t("emailHint")}
          problem={wrong && t("emailProblem")}
        />
        <Button type="submit" wide>
          {common("goOn")}
        </Button>
      </Form>
      <SecurityLink beside />
    </>
  );
}
