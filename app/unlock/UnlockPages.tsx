"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AskRefusal } from "../../lib/line/ask";
import type { Me } from "../../lib/wire/routes/account";
import { unlock } from "../account/acts";
import { PassphraseField, usePassphrase } from "../account/PassphraseField";
import { Button, ButtonLink } from "../look/Button";
import { Form } from "../look/Form";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
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
  const [byDevice] = useState(() => !me.shared && hasPasskeys() && passkeysHere(me.accountId).length > 0);
  const asked = usePassphrase((passphrase) => unlock(me, passphrase, staysUnlocked(me.accountId)));
  return (
    <Page>
      <Title>{t("title")}</Title>
      <p>{t("lead", { email: me.email })}</p>
      {byDevice && <UnlockByDevice me={me} />}
      <Form onSubmit={() => void asked.submit()}>
        <PassphraseField asked={asked} email={me.email} label={account("passphrase")} />
        <Button type="submit" kind={byDevice ? "quiet" : "main"} busy={asked.busy} wide>
          {t("submit")}
        </Button>
      </Form>
      <div className="-ml-3 flex flex-col items-start">
        {!me.shared && (
          <ButtonLink kind="plain" className="text-left" href="/begin-anew">
            {t("lostBoth")}
          </ButtonLink>
        )}
        <SignOut me={me} kind="plain" words={t("other")} onOut={() => {}} />
      </div>
    </Page>
  );
}
