"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Part } from "../look/Part";
import { Title } from "../look/Title";
import { SecurityLink } from "../security/SecurityLink";
import { HOME } from "../unlock/returnPath";
import { SignOut } from "../unlock/SignOut";
import { useUnlocked } from "../unlock/Unlock";
import { Discreet } from "./Discreet";
import { Elsewhere } from "./Elsewhere";
import { Hints } from "./Hints";
import { Passkeys } from "./Passkeys";
import { Reminders } from "./Reminders";
import { SignIns } from "./SignIns";
import { ThisDevice } from "./ThisDevice";
import { ToDelete } from "./ToDelete";

/** One's own account. Nothing here is told to the partner. */
export function Settings() {
  const t = useTranslations("settings");
  const reminders = useTranslations("reminders");
  const hints = useTranslations("hints");
  return (
    <Page
      home={HOME}
      way={
        <ButtonLink kind="plain" className="-mr-3" href={HOME}>
          {t("toRoom")}
        </ButtonLink>
      }
    >
      <Title>{t("title")}</Title>
      <Elsewhere />
      <You />
      <Part title={t("stayTitle")}>
        <ThisDevice />
        <Discreet />
      </Part>
      <Part title={t("keysTitle")}>
        <Passkeys />
      </Part>
      <Part title={reminders("title")}>
        <Reminders />
      </Part>
      <Part title={hints("settings")}>
        <Hints />
      </Part>
      <Part title={t("signInsTitle")}>
        <SignIns />
      </Part>
      <Part title={t("codeTitle")}>
        <Code />
      </Part>
      <Part title={t("knownTitle")}>
        <p>{t("known")}</p>
        <p>
          <ButtonLink kind="quiet" href="/new-keys?why=known">
            {t("knownGo")}
          </ButtonLink>
        </p>
      </Part>
      <Part title={t("securityTitle")}>
        <SecurityLink />
      </Part>
      <Part title={t("delete.part")}>
        <ToDelete />
      </Part>
    </Page>
  );
}

function You() {
  const t = useTranslations("settings");
  const router = useRouter();
  const { me, lock } = useUnlocked();
  return (
    <section className="flex flex-col gap-4">
      <p>
        {t("email")} <strong className="block font-semibold wrap-anywhere">{me.email}</strong>
      </p>
      <div className="flex flex-wrap gap-3">
        <SignOut me={me} kind="quiet" words={t("signOut")} onOut={() => router.replace("/")} />
        <Button kind="quiet" onClick={() => void lock()}>
          {t("lock")}
        </Button>
      </div>
      <p className="text-small text-ink-soft">{t("lockHint")}</p>
    </section>
  );
}

function Code() {
  const t = useTranslations("settings");
  const { me } = useUnlocked();
  return (
    <>
      <p>{t(me.recoveryProven ? "code" : "codeNotProven")}</p>
      <p className="flex flex-wrap gap-3">
        {!me.recoveryProven && (
          <ButtonLink kind="quiet" href="/recovery-code?to=%2Fsettings">
            {t("codeProve")}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href="/new-keys?why=code">
          {t("codeNew")}
        </ButtonLink>
      </p>
    </>
  );
}
