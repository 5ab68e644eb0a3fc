"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { address } from "../../lib/wire/routes/fields";
import { type AccountRefusal, type Staying, signIn } from "../account/acts";
import { Button, ButtonLink } from "../look/Button";
import { Choices } from "../look/Choices";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { SecretField } from "../look/SecretField";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";
import { withReturn } from "../unlock/returnPath";
import { useStanding } from "../unlock/useStanding";

type Problem = AccountRefusal | "no-address" | "no-passphrase";

type SignInProps = {
  readonly to: string;
  /** The browser brought a sign-in with it: worth asking whether it holds. */
  readonly signedIn: boolean;
};

/** Address and passphrase; the passphrase never leaves this device. Whoever is signed in already goes straight on. */
export function SignIn({ to, signedIn }: SignInProps) {
  const t = useTranslations("account");
  const sentence = useRefusal();
  const router = useRouter();
  const { is } = useStanding(signedIn);
  const email = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const [staying, setStaying] = useState<Staying>("tab");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    if (is === "unlocked" || is === "locked") router.replace(to);
  }, [is, router, to]);

  const submit = async () => {
    if (busy) return;
    const parsed = address.safeParse(email.current?.value);
    const typed = passphrase.current?.value ?? "";
    if (!parsed.success || typed === "") {
      setProblem(parsed.success ? "no-passphrase" : "no-address");
      (parsed.success ? passphrase : email).current?.focus();
      return;
    }
    setBusy(true);
    const refusal = await signIn(parsed.data, typed, staying);
    setProblem(refusal);
    if (refusal === null) return;
    setBusy(false);
    passphrase.current?.focus();
  };

  const refusal = problem === "no-address" || problem === "no-passphrase" ? null : problem;
  return (
    <Page
      way={
        <ButtonLink kind="plain" className="-mr-3" href={withReturn("/sign-up", to)}>
          {t("signIn.new")}
        </ButtonLink>
      }
    >
      <Title step="sign-in">{t("signIn.title")}</Title>
      <Form onSubmit={() => void submit()}>
        <Field
          ref={email}
          type="email"
          inputMode="email"
          autoComplete="username"
          label={t("email")}
          problem={problem === "no-address" && t("emailProblem")}
        />
        <SecretField
          ref={passphrase}
          label={t("passphrase")}
          autoComplete="current-password"
          problem={refusal !== null ? sentence(refusal) : problem === "no-passphrase" && t("passphraseMissing")}
        />
        <Choices
          legend={t("device.legend")}
          choices={[
            { value: "tab", label: t("device.tab") },
            { value: "device", label: t("device.stay"), hint: t("device.stayHint") },
            { value: "shared", label: t("device.shared"), hint: t("device.sharedHint") },
          ]}
          chosen={staying}
          onChoose={setStaying}
        />
        <Button type="submit" busy={busy} wide>
          {t("signIn.submit")}
        </Button>
        <Line className="sr-only">{busy && t("signIn.opening")}</Line>
      </Form>
      <ButtonLink kind="plain" href={withReturn("/recover", to)}>
        {t("signIn.forgot")}
      </ButtonLink>
    </Page>
  );
}
