"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Me } from "../../lib/wire/routes/account";
import type { PasskeyLine } from "../../lib/wire/routes/passkeys";
import { PassphraseField, usePassphrase } from "../account/PassphraseField";
import { type KeyRefusal, keepPasskey } from "../account/passkeys";
import { passphraseAgain } from "../account/passphraseAgain";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Form } from "../look/Form";
import { Line } from "../look/Line";
import { useRefusal } from "../look/useRefusal";

type AddPasskeyProps = { readonly me: Me; readonly keys: readonly PasskeyLine[]; readonly onAdded: () => void };

/** Lets this device unlock by itself: the passphrase once more, then the device asks for a finger, a face or its PIN. */
export function AddPasskey(props: AddPasskeyProps) {
  const t = useTranslations("settings");
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <p>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t("keysAdd")}
        </Button>
      </p>
      <Dialog open={asked} onClose={close} title={t("keysAddTitle")}>
        <Steps {...props} onBack={close} />
      </Dialog>
    </>
  );
}

// Two presses: browsers want one of its own for what the device is asked.
function Steps({ me, keys, onAdded, onBack }: AddPasskeyProps & { readonly onBack: () => void }) {
  const t = useTranslations("settings");
  const sentence = useRefusal();
  const [authKey, setAuthKey] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<KeyRefusal | null>(null);
  const asked = usePassphrase(async (typed) => {
    const proof = await passphraseAgain(me, typed);
    if ("refused" in proof) return proof.refused;
    setAuthKey(proof.authKey);
    return null;
  });
  const make = async (proof: string) => {
    setBusy(true);
    const refused = await keepPasskey(me, proof, keys);
    setBusy(false);
    setRefusal(refused);
    if (refused !== null) return;
    onBack();
    onAdded();
  };
  if (authKey !== null) {
    return (
      <>
        <p role="status">{t("keysConfirm")}</p>
        <Line className="font-sans text-body empty:hidden">{refusal !== null && sentence(refusal)}</Line>
        <div className="flex flex-col gap-3">
          <Button wide autoFocus busy={busy} onClick={() => void make(authKey)}>
            {t("keysMake")}
          </Button>
          <Button wide kind="quiet" onClick={onBack}>
            {t("keysBack")}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p>{t("keysOnce")}</p>
      <Form onSubmit={() => void asked.submit()}>
        <PassphraseField asked={asked} email={me.email} label={t("passphrase")} />
        <div className="flex flex-col gap-3">
          <Button type="submit" wide busy={asked.busy}>
            {t("keysNext")}
          </Button>
          <Button wide kind="quiet" onClick={onBack}>
            {t("keysBack")}
          </Button>
        </div>
      </Form>
    </>
  );
}
