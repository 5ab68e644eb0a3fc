"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Sharing } from "../../lib/wire/routes/account";
import { type AccountRefusal, type MadeAccount, makeAccount, openAccount } from "../account/acts";
import { ChoosePassphrase } from "../account/ChoosePassphrase";
import { EmailStep } from "../account/EmailStep";
import { Making } from "../account/Making";
import { Button, ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { withReturn } from "../unlock/returnPath";
import { useStanding } from "../unlock/useStanding";

type Stage =
  | { readonly at: "email" }
  | { readonly at: "passphrase"; readonly email: string }
  | { readonly at: "making"; readonly email: string; readonly passphrase: string };

type SignUpProps = {
  readonly to: string;
  /** The browser brought a sign-in with it: worth asking whether it holds. */
  readonly signedIn: boolean;
};

/** An address, a passphrase made for you or your own, once more; the recovery code comes on its own page. */
export function SignUp({ to, signedIn }: SignUpProps) {
  const t = useTranslations("account");
  const router = useRouter();
  const [stage, setStage] = useState<Stage>({ at: "email" });
  const { is } = useStanding(signedIn);
  const [email, setEmail] = useState("");
  const [shared, setShared] = useState<Sharing>("no");
  const [refusal, setRefusal] = useState<AccountRefusal | null>(null);
  const [made, setMade] = useState<MadeAccount | null>(null);

  const hasAccount = stage.at === "email" && (is === "unlocked" || is === "locked");
  useEffect(() => {
    if (hasAccount) router.replace(to);
  }, [hasAccount, router, to]);

  const make = async (address: string, passphrase: string, before: MadeAccount | null) => {
    setStage({ at: "making", email: address, passphrase });
    setRefusal(null);
    const account = before ?? (await makeAccount(address, passphrase));
    if ("refused" in account) return setRefusal(account.refused);
    setMade(account);
    const refused = await openAccount(account, shared);
    if (refused === null) router.replace(withReturn("/recovery-code", to));
    else setRefusal(refused);
  };

  return (
    <Page
      way={
        stage.at === "email" && (
          <ButtonLink kind="plain" className="-mr-3" href={withReturn("/sign-in", to)}>
            {t("signUp.signIn")}
          </ButtonLink>
        )
      }
    >
      {stage.at === "email" && (
        <EmailStep
          email={email}
          onEmail={(address, sharing) => {
            setEmail(address);
            setShared(sharing);
            setMade(null);
            setStage({ at: "passphrase", email: address });
          }}
        />
      )}
      {stage.at === "passphrase" && (
        <ChoosePassphrase
          email={stage.email}
          steps={{ first: 2, of: 5 }}
          onBack={() => setStage({ at: "email" })}
          onChosen={(passphrase) => void make(stage.email, passphrase, null)}
        />
      )}
      {stage.at === "making" && (
        <Making refusal={refusal} onAgain={() => void make(stage.email, stage.passphrase, made)}>
          {refusal === "address-taken" && (
            <>
              <ButtonLink href={withReturn("/sign-in", to)}>{t("signUp.toSignIn")}</ButtonLink>
              <Button kind="quiet" onClick={() => setStage({ at: "email" })}>
                {t("signUp.otherAddress")}
              </Button>
            </>
          )}
        </Making>
      )}
    </Page>
  );
}
