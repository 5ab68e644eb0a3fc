import { type RefObject, useRef, useState } from "react";
import { address } from "../../lib/wire/routes/fields";
import { type AccountRefusal, type Staying, signIn } from "../account/acts";

/** Coming back, as far as it has come. */
export type SigningIn = {
  readonly email: RefObject<HTMLInputElement | null>;
  readonly passphrase: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  /** What is not right yet, or why it was refused. */
  readonly problem: AccountRefusal | "no-address" | "no-passphrase" | null;
  readonly submit: (staying: Staying) => Promise<void>;
};

/** Signs in with what was typed; whatever is not right brings the focus to where it can be made so. */
export function useSignIn(): SigningIn {
  const email = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SigningIn["problem"]>(null);
  const submit = async (staying: Staying) => {
    if (busy) return;
    const parsed = address.safeParse(email.current?.value);
    const typed = passphrase.current?.value ?? "";
    if (!parsed.success || typed === "") {
      setProblem(parsed.success ? "no-passphrase" : "no-address");
      (parsed.success ? passphrase : email).current?.focus();
      return;
    }
    setBusy(true);
    const refusal = await signIn(parsed.data, typed, staying);
    setProblem(refusal);
    if (refusal === null) return;
    setBusy(false);
    passphrase.current?.focus();
  };
  return { email, passphrase, busy, problem, submit };
}
