"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Staying } from "../account/acts";
import { Button } from "../look/Button";
import { Choices } from "../look/Choices";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { Line } from "../look/Line";
import { SecretField } from "../look/SecretField";
import { useRefusal } from "../look/useRefusal";
import { type SigningIn, useSignIn } from "./useSignIn";

/** Address, passphrase, and how long one stays; the passphrase never leaves this device. */
export function SignInForm() {
  const t = useTranslations("account");
  const { email, passphrase, busy, problem, submit } = useSignIn();
  const refused = useWhyRefused(problem);
  const [staying, setStaying] = useState<Staying>("tab");
  return (
    <Form onSubmit={() => void submit(staying)}>
      <Field
        ref={email}
        type="email"
        inputMode="email"
        autoComplete="username"
        label={t("email")}
        problem={problem === "no-address" && t("emailProblem")}
      />
      <SecretField ref={passphrase} label={t("passphrase")} autoComplete="current-password" problem={refused} />
      <HowLong chosen={staying} onChoose={setStaying} />
      <Button type="submit" busy={busy} wide>
        {t("signIn.submit")}
      </Button>
      <Line className="sr-only">{busy && t("signIn.opening")}</Line>
    </Form>
  );
}

/** What the passphrase's place says: that it is empty, or why the two of them were not taken. */
function useWhyRefused(problem: SigningIn["problem"]): string | null {
  const t = useTranslations("account");
  const sentence = useRefusal();
  if (problem === null || problem === "no-address") return null;
  return problem === "no-passphrase" ? t("passphraseMissing") : sentence(problem);
}

type HowLongProps = { readonly chosen: Staying; readonly onChoose: (staying: Staying) => void };

function HowLong({ chosen, onChoose }: HowLongProps) {
  const t = useTranslations("account.device");
  return (
    <Choices
      legend={t("legend")}
      choices={[
        { value: "tab", label: t("tab") },
        { value: "device", label: t("stay"), hint: t("stayHint") },
        { value: "shared", label: t("shared"), hint: t("sharedHint") },
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
