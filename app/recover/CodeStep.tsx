"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { address } from "../../lib/wire/routes/fields";
import { type AccountRefusal, signInByCode } from "../account/acts";
import { SharedDevice } from "../account/SharedDevice";
import { Button } from "../look/Button";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";

/** Address and recovery code. */
export function CodeStep({ onOpen }: { readonly onOpen: (email: string) => void }) {
  const t = useTranslations("account");
  const common = useTranslations("look");
  const sentence = useRefusal();
  const email = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const shared = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AccountRefusal | "no-address" | null>(null);

  const submit = async () => {
    if (busy) return;
    const parsed = address.safeParse(email.current?.value);
    if (!parsed.success) {
      setProblem("no-address");
      email.current?.focus();
      return;
    }
    setBusy(true);
    const refusal = await signInByCode(parsed.data, code.current?.value ?? "", shared.current?.checked ? "yes" : "no");
    setBusy(false);
    setProblem(refusal);
    if (refusal === null) onOpen(parsed.data);
    else code.current?.focus();
  };

  return (
    <>
      <Title step="code" above={common("step", { step: 1, steps: 5 })}>
        {t("recover.title")}
      </Title>
      <p>{t("recover.lead")}</p>
      <Form onSubmit={() => void submit()}>
        <Field
          ref={email}
          type="email"
          inputMode="email"
          autoComplete="username"
          label={t("email")}
          problem={problem === "no-address" && t("emailProblem")}
        />
        <Field
          ref={code}
          label={t("recover.code")}
          hint={t("recover.codeHint")}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          className="text-small uppercase"
          problem={problem !== null && problem !== "no-address" && sentence(problem)}
        />
        <SharedDevice ref={shared} />
        <Button type="submit" busy={busy} wide>
          {common("goOn")}
        </Button>
      </Form>
      <details className="rounded-soft">
        <summary className="flex min-h-12 items-center underline decoration-edge underline-offset-4">
          {t("recover.noCode")}
        </summary>
        <p className="pt-2 text-ink-soft">{t("recover.noCodeText")}</p>
      </details>
    </>
  );
}
