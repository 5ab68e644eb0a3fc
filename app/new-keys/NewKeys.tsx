"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AccountRefusal } from "../account/acts";
import { ChoosePassphrase } from "../account/ChoosePassphrase";
import { Making } from "../account/Making";
import { type MadeKeys, makeKeys, putKeys, type Why } from "../account/newKeys";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { withReturn } from "../unlock/returnPath";
import { useUnlocked } from "../unlock/Unlock";
import { AskNow } from "./AskNow";

type Stage =
  | { readonly at: "now" }
  | { readonly at: "passphrase"; readonly proof: string }
  | { readonly at: "making"; readonly proof: string; readonly passphrase: string };

/** The passphrase of now, then a new one; the new code comes on its own page. */
export function NewKeys({ why }: { readonly why: Why }) {
  const t = useTranslations("newKeys");
  const router = useRouter();
  const { me } = useUnlocked();
  const [stage, setStage] = useState<Stage>({ at: "now" });
  const [refusal, setRefusal] = useState<AccountRefusal | null>(null);
  const [made, setMade] = useState<MadeKeys | null>(null);

  const make = async (proof: string, passphrase: string, before: MadeKeys | null) => {
    setStage({ at: "making", proof, passphrase });
    setRefusal(null);
    const keys = before ?? (await makeKeys(why, passphrase));
    if ("refused" in keys) return setRefusal(keys.refused);
    setMade(keys);
    const refused = await putKeys(keys, proof);
    if (refused === null) router.replace(withReturn("/recovery-code", "/settings"));
    else setRefusal(refused);
  };

  return (
    <Page
      way={
        stage.at !== "making" && (
          <ButtonLink kind="plain" className="-mr-3" href="/settings">
            {t("back")}
          </ButtonLink>
        )
      }
    >
      {stage.at === "now" && <AskNow why={why} onProven={(proof) => setStage({ at: "passphrase", proof })} />}
      {stage.at === "passphrase" && (
        <ChoosePassphrase
          email={me.email}
          steps={{ first: 2, of: 5 }}
          onChosen={(passphrase) => void make(stage.proof, passphrase, null)}
        />
      )}
      {stage.at === "making" && (
        <Making refusal={refusal} onAgain={() => void make(stage.proof, stage.passphrase, made)} />
      )}
    </Page>
  );
}
