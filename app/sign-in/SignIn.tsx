"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { withReturn } from "../unlock/returnPath";
import { useStanding } from "../unlock/useStanding";
import { SignInForm } from "./SignInForm";

type SignInProps = {
  readonly to: string;
  /** The browser brought a sign-in with it: worth asking whether it holds. */
  readonly signedIn: boolean;
};

/** Coming back with address and passphrase. Whoever is signed in already goes straight on. */
export function SignIn({ to, signedIn }: SignInProps) {
  const t = useTranslations("account.signIn");
  const router = useRouter();
  const { is } = useStanding(signedIn);
  useEffect(() => {
    if (is === "unlocked" || is === "locked") router.replace(to);
  }, [is, router, to]);
  return (
    <Page
      way={
        <ButtonLink kind="plain" className="-mr-3" href={withReturn("/sign-up", to)}>
          {t("new")}
        </ButtonLink>
      }
    >
      <Title step="sign-in">{t("title")}</Title>
      <SignInForm />
      <ButtonLink kind="plain" href={withReturn("/recover", to)}>
        {t("forgot")}
      </ButtonLink>
    </Page>
  );
}
