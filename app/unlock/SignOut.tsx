"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AskRefusal } from "../../lib/line/ask";
import type { Me } from "../../lib/wire/routes/account";
import { Button, type ButtonKind } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Line } from "../look/Line";
import { useRefusal } from "../look/useRefusal";
import { unsentHere } from "./sharedDevice";
import { putAway, signOut } from "./standing";

type SignOutProps = {
  readonly me: Me;
  readonly kind: ButtonKind;
  readonly words: string;
  /** Where to go after; on a device that others use the browser goes to a page of its own. */
  readonly onOut: () => void;
};

/** Ends this sign-in. Where that would erase words that were not sent, it asks once. */
export function SignOut({ me, kind, words, onOut }: SignOutProps) {
  const t = useTranslations("unlock");
  const sentence = useRefusal();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AskRefusal | null>(null);
  const go = async () => {
    setBusy(true);
    const refused = await signOut();
    setRefusal(refused);
    setBusy(false);
    if (refused === null && !me.shared) onOut();
  };
  const press = async () => {
    if (!me.shared) return go();
    await putAway();
    return unsentHere() ? setAsked(true) : go();
  };
  return (
    <>
      <Button kind={kind} busy={busy} onClick={() => void press()}>
        {words}
      </Button>
      {refusal !== null && <Line className="basis-full text-body">{sentence(refusal)}</Line>}
      <Dialog open={asked} onClose={() => setAsked(false)} title={t("signOutTitle")}>
        <p>{t("signOutText")}</p>
        <div className="flex flex-col gap-3">
          <Button wide busy={busy} onClick={() => void go()}>
            {t("signOutGo")}
          </Button>
          <Button wide kind="quiet" onClick={() => setAsked(false)}>
            {t("signOutBack")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
