"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { AskRefusal } from "../../lib/line/ask";
import type { Me } from "../../lib/wire/routes/account";
import { type AccountRefusal, unlock } from "../account/acts";
import { Button, ButtonLink } from "../look/Button";
import { Form } from "../look/Form";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { SecretField } from "../look/SecretField";
import { Spinner } from "../look/Spinner";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";
import { staysUnlocked } from "./keeping";
import { hasPasskeys } from "./passkey";
import { passkeysHere } from "./passkeysHere";
import { SignOut } from "./SignOut";
import { look } from "./standing";
import { UnlockByDevice } from "./UnlockByDevice";

/** While it is not known yet who is here. */
export function WaitPage() {
  const t = useTranslations("unlock");
  return (
    <Page>
      <div className="flex min-h-40 animate-arrive items-center gap-4 text-ink-soft [animation-delay:400ms]">
        <Spinner />
        <Line className="text-body">{t("opening")}</Line>
      </div>
    </Page>
  );
}

/** Where the server can't be asked who is here. */
export function AwayPage({ refusal }: { readonly refusal: AskRefusal }) {
  const t = useTranslations("unlock");
  const common = useTranslations("look");
  const sentence = useRefusal();
  return (
    <Page>
      <Title>{t("failedTitle")}</Title>
      <Line>{sentence(refusal)}</Line>
      <p>
        <Button onClick={() => void look()}>{common("again")}</Button>
      </p>
    </Page>
  );
}

/** Signed in, but this tab has no keys: the passphrase is asked for in place, and goes nowhere. */
export function UnlockPage({ me }: { readonly me: Me }) {
  const t = useTranslations("unlock");
  const account = useTranslations("account");
  const sentence = useRefusal();
  const field = useRef<HTMLInputElement>(null);
  const [byDevice] = useState(() => !me.shared && hasPasskeys() && passkeysHere(me.accountId).length > 0);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AccountRefusal | null>(null);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const refused = await unlock(me, field.current?.value ?? "", staysUnlocked(me.accountId));
    setRefusal(refused);
    setBusy(false);
    if (refused !== null) field.current?.focus();
  };
  return (
    <Page>
      <Title>{t("title")}</Title>
      <p>{t("lead", { email: me.email })}</p>
      {byDevice && <UnlockByDevice me={me} />}
      <Form onSubmit={() => void submit()}>
        <input type="text" autoComplete="username" value={me.email} readOnly hidden />
        <SecretField
          ref={field}
          label={account("passphrase")}
          autoComplete="current-password"
          problem={refusal && sentence(refusal)}
        />
        <Button type="submit" kind={byDevice ? "quiet" : "main"} busy={busy} wide>
          {t("submit")}
        </Button>
      </Form>
      <div className="flex flex-col items-start">
        {!me.shared && (
          <ButtonLink kind="plain" className="-ml-3 text-left" href="/begin-anew">
            {t("lostBoth")}
          </ButtonLink>
        )}
        <SignOut me={me} kind="plain" words={t("other")} onOut={() => {}} />
      </div>
    </Page>
  );
}
