"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import type { AccountRefusal } from "../../account/acts";
import { SecretField } from "../../look/SecretField";
import { useRefusal } from "../../look/useRefusal";
import { useUnlocked } from "../../unlock/Unlock";

/** Something that wants the passphrase once more, as far as it has come. */
export type Asked = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly refusal: AccountRefusal | null;
  readonly submit: () => Promise<void>;
};

/** Does it with the passphrase that was typed; a refusal brings the focus back to it. */
export function usePassphraseAgain(act: (passphrase: string) => Promise<AccountRefusal | null>): Asked {
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AccountRefusal | null>(null);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const refused = await act(field.current?.value ?? "");
    setRefusal(refused);
    setBusy(false);
    if (refused !== null) field.current?.focus();
  };
  return { field, busy, refusal, submit };
}

/** The passphrase once more. */
export function PassphraseAgain({ asked: { field, refusal } }: { readonly asked: Asked }) {
  const t = useTranslations("settings.delete");
  const sentence = useRefusal();
  const { me } = useUnlocked();
  // The address is right; it can only be the passphrase.
  const why = refusal === "wrong-credentials" ? "wrong-passphrase" : refusal;
  return (
    <>
      <input type="text" autoComplete="username" value={me.email} readOnly hidden />
      <SecretField ref={field} label={t("passphrase")} autoComplete="current-password" problem={why && sentence(why)} />
    </>
  );
}
