"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Me } from "../../lib/wire/routes/account";
import { type KeyRefusal, unlockByPasskey } from "../account/passkeys";
import { Button } from "../look/Button";
import { Line } from "../look/Line";
import { useRefusal } from "../look/useRefusal";

/** The fingerprint, face or PIN of this device in place of the passphrase, where it was set up in this browser. */
export function UnlockByDevice({ me }: { readonly me: Me }) {
  const t = useTranslations("unlock");
  const sentence = useRefusal();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<KeyRefusal | null>(null);
  const ask = async () => {
    setBusy(true);
    setRefusal(null);
    setRefusal(await unlockByPasskey(me));
    setBusy(false);
  };
  return (
    <div className="flex flex-col gap-4">
      <Button wide busy={busy} onClick={() => void ask()}>
        {t("withDevice")}
      </Button>
      <Line className="font-sans text-body empty:hidden">{refusal !== null && sentence(refusal)}</Line>
      <p className="text-small text-ink-soft">{t("orPassphrase")}</p>
    </div>
  );
}
