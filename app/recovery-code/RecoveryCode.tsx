"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { codeToProve } from "../account/acts";
import { Button, ButtonLink } from "../look/Button";
import { Evening } from "../look/Evening";
import { Page } from "../look/Page";
import { Spinner } from "../look/Spinner";
import { Title } from "../look/Title";
import { putOffProving } from "../unlock/keeping";
import { useUnlocked } from "../unlock/Unlock";
import { ProveStep } from "./ProveStep";
import { ShowStep } from "./ShowStep";

/** `reading`: looking for the code. `elsewhere`: this device does not hold it. */
type Stage = "reading" | "show" | "prove" | "done" | "elsewhere";

/** The code is shown until two of its groups are typed back from paper; then it is gone from this device for good. */
export function RecoveryCode({ to }: { readonly to: string }) {
  const { me } = useUnlocked();
  const [code, setCode] = useState("");
  const [stage, setStage] = useState<Stage>(me.recoveryProven ? "done" : "reading");

  useEffect(() => {
    if (stage !== "reading") return;
    void codeToProve(me).then((found) => {
      setCode(found ?? "");
      setStage(found === null ? "elsewhere" : "show");
    });
  }, [me, stage]);

  return (
    <Page home={to}>
      {stage === "reading" && <Spinner />}
      {stage === "show" && <ShowStep code={code} onNext={() => setStage("prove")} />}
      {stage === "prove" && <ProveStep code={code} onShow={() => setStage("show")} onProven={() => setStage("done")} />}
      {stage === "done" && <Done to={to} />}
      {stage === "elsewhere" && <Elsewhere to={to} />}
    </Page>
  );
}

function Done({ to }: { readonly to: string }) {
  const t = useTranslations("account.code");
  return (
    <>
      <Evening className="mx-auto w-full max-w-sm" />
      <Title step="done">{t("doneTitle")}</Title>
      <p>{t("done")}</p>
      <ButtonLink href={to}>{t("goOn")}</ButtonLink>
    </>
  );
}

function Elsewhere({ to }: { readonly to: string }) {
  const t = useTranslations("account.code");
  const { me } = useUnlocked();
  const router = useRouter();
  const later = () => {
    putOffProving(me.accountId);
    router.replace(to);
  };
  return (
    <>
      <Title step="elsewhere">{t("elsewhereTitle")}</Title>
      <p>{t("elsewhere")}</p>
      <p>{t("elsewhereLost")}</p>
      <div className="flex flex-col gap-3">
        <Button onClick={later}>{t("later")}</Button>
        <ButtonLink kind="quiet" href="/recover">
          {t("toRecover")}
        </ButtonLink>
      </div>
    </>
  );
}
