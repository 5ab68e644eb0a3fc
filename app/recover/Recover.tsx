"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AccountLocks } from "../../lib/seal/account";
import { type AccountRefusal, makeNewLocks, putNewLocks } from "../account/acts";
import { ChoosePassphrase } from "../account/ChoosePassphrase";
import { Making } from "../account/Making";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { withReturn } from "../unlock/returnPath";
import { CodeStep } from "./CodeStep";

type Stage =
  | { readonly at: "code" }
  | { readonly at: "passphrase"; readonly email: string }
  | { readonly at: "making"; readonly passphrase: string };

/** In by recovery code, then a new passphrase; the new code comes on its own page. */
export function Recover({ to }: { readonly to: string }) {
  const t = useTranslations("account");
  const router = useRouter();
  const [stage, setStage] = useState<Stage>({ at: "code" });
  const [refusal, setRefusal] = useState<AccountRefusal | null>(null);
  const [made, setMade] = useState<AccountLocks | null>(null);

  const make = async (passphrase: string, before: AccountLocks | null) => {
    setStage({ at: "making", passphrase });
    setRefusal(null);
    const locks = before ?? (await makeNewLocks(passphrase));
    if ("refused" in locks) return setRefusal(locks.refused);
    setMade(locks);
    const refused = await putNewLocks(locks);
    if (refused === null) router.replace(withReturn("/recovery-code", to));
    else setRefusal(refused);
  };

  return (
    <Page
      way={
        stage.at === "code" && (
          <ButtonLink kind="plain" className="-mr-3" href={withReturn("/sign-in", to)}>
            {t("recover.toSignIn")}
          </ButtonLink>
        )
      }
    >
      {stage.at === "code" && <CodeStep onOpen={(email) => setStage({ at: "passphrase", email })} />}
      {stage.at === "passphrase" && (
        <ChoosePassphrase
          email={stage.email}
          steps={{ first: 2, of: 5 }}
          onChosen={(passphrase) => void make(passphrase, null)}
        />
      )}
      {stage.at === "making" && <Making refusal={refusal} onAgain={() => void make(stage.passphrase, made)} />}
    </Page>
  );
}
