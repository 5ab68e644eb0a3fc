"use client";

import { type ReactNode, type RefObject, useRef, useState } from "react";
import { SecretField } from "../look/SecretField";
import { type NamedRefusal, useRefusal } from "../look/useRefusal";

/** Something that wants the passphrase once more, as far as it has come. */
export type PassphraseAsked = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly refusal: NamedRefusal | null;
  readonly submit: () => Promise<void>;
};

/** Does it with the passphrase that was typed; a refusal brings the focus back to it. */
export function usePassphrase(act: (passphrase: string) => Promise<NamedRefusal | null>): PassphraseAsked {
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<NamedRefusal | null>(null);
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

type PassphraseFieldProps = {
  readonly asked: PassphraseAsked;
  /** Whose it is, for whatever keeps passphrases in this browser. */
  readonly email: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

/** The passphrase once more. */
export function PassphraseField({ asked: { field, refusal }, email, label, hint }: PassphraseFieldProps) {
  const sentence = useRefusal();
  return (
    <>
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <SecretField
        ref={field}
        label={label}
        hint={hint}
        autoComplete="current-password"
        problem={refusal && sentence(refusal)}
      />
    </>
  );
}
