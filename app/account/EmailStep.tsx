"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Sharing } from "../../lib/wire/routes/account";
import { address } from "../../lib/wire/routes/fields";
import { Button } from "../look/Button";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { Title } from "../look/Title";
import { SecurityLink } from "../security/SecurityLink";
import { SharedDevice } from "./SharedDevice";

type EmailStepProps = { readonly email: string; readonly onEmail: (email: string, shared: Sharing) => void };

/** The first step: an address to sign in with. */
export function EmailStep({ email, onEmail }: EmailStepProps) {
  const t = useTranslations("account");
  const common = useTranslations("look");
  const field = useRef<HTMLInputElement>(null);
  const shared = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const parsed = address.safeParse(field.current?.value);
    setWrong(!parsed.success);
    if (parsed.success) onEmail(parsed.data, shared.current?.checked ? "yes" : "no");
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
        <SharedDevice ref={shared} />
        <Button type="submit" wide>
          {common("goOn")}
        </Button>
      </Form>
      <SecurityLink beside />
    </>
  );
}
