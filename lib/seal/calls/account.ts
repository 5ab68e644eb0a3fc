import type { Sealed } from "../../values/sealed";
import type { AccountLocks } from "../account";
import type { KdfParameters } from "../kdf";
import type { Refused } from "../refusal";
import type { Call, Nothing } from "./call";

/** Whose keys are open. */
export type Opened = { readonly accountId: string; readonly identityVersion: number; readonly publicKey: string };

/** One's own keys. */
export type AccountCalls = {
  /** Makes an account's keys and stays unlocked with them. */
  makeAccount: Call<
    { readonly accountId: string; readonly passphrase: string },
    (AccountLocks & Opened) | Refused<"weak-passphrase" | "weak-parameters">
  >;
  /** What proves a passphrase to the server; the lock waits here for `unlock`. */
  signInMaterial: Call<
    { readonly passphrase: string; readonly salt: string; readonly kdf: KdfParameters },
    { readonly authKey: string } | Refused<"weak-parameters">
  >;
  unlock: Call<
    { readonly accountId: string; readonly identityVersion: number; readonly seedBox: string },
    Opened | Refused<"locked" | "wrong-passphrase" | "wrong-code" | "tampered">
  >;
  /** What proves a recovery code to the server; the lock waits here for `openByRecovery`. */
  recoveryMaterial: Call<{ readonly code: string }, { readonly recoveryAuth: string } | Refused<"mistyped-code">>;
  openByRecovery: Call<
    { readonly accountId: string; readonly identityVersion: number; readonly recoveryBox: string },
    Opened | Refused<"locked" | "wrong-passphrase" | "wrong-code" | "tampered">
  >;
  /** Locks the open keys anew: another passphrase, another recovery code. */
  rekey: Call<
    { readonly passphrase: string },
    AccountLocks | Refused<"locked" | "weak-passphrase" | "weak-parameters">
  >;
  /** Whether this is the passphrase of whose keys are open here, asked once more. Opens nothing and goes nowhere. */
  checkPassphrase: Call<
    { readonly passphrase: string; readonly salt: string; readonly kdf: KdfParameters; readonly seedBox: string },
    null | Refused<"locked" | "wrong-passphrase" | "wrong-code" | "tampered" | "weak-parameters">
  >;
  /** What the tab holds (in sessionStorage) to be unlocked after a reload. */
  keepForTab: Call<Nothing, { readonly kept: Sealed } | Refused<"locked">>;
  resume: Call<
    { readonly accountId: string; readonly identityVersion: number; readonly kept: string },
    Opened | Refused<"locked">
  >;
  /** Drops this device's half, so that no tab of this account can resume. */
  forget: Call<{ readonly accountId: string }, null>;
  lock: Call<Nothing, null>;
  isUnlocked: Call<Nothing, boolean>;
};
