import type { Bytes } from "../../values/bytes";
import type { Sealed } from "../../values/sealed";
import type { AccountLocks } from "../account";
import type { KdfParameters } from "../kdf";
import type { Refused } from "../refusal";
import type { WrongLock } from "../seedBox";
import type { Call, Nothing } from "./call";

/** Whose keys are open. */
export type Opened = { readonly accountId: string; readonly identityVersion: number; readonly publicKey: string };

/** A passkey by its name, and what it gives for this account (WebAuthn's PRF extension): always the same, and only to who confirms on the device. */
export type PasskeyGiven = { readonly credentialId: string; readonly given: Bytes };

/** A passphrase asked for once more, and the account's box that it opens. */
type PassphraseOnceMore = {
  readonly passphrase: string;
  readonly salt: string;
  readonly kdf: KdfParameters;
  readonly seedBox: string;
};
type NotThePassphrase = Refused<"locked" | WrongLock | "tampered" | "weak-parameters">;

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
    Opened | Refused<"locked" | WrongLock | "tampered">
  >;
  /** What proves a recovery code to the server; the lock waits here for `openByRecovery`. */
  recoveryMaterial: Call<{ readonly code: string }, { readonly recoveryAuth: string } | Refused<"mistyped-code">>;
  openByRecovery: Call<
    { readonly accountId: string; readonly identityVersion: number; readonly recoveryBox: string },
    Opened | Refused<"locked" | WrongLock | "tampered">
  >;
  /** Locks the open keys anew: another passphrase, another recovery code. */
  rekey: Call<
    { readonly passphrase: string },
    AccountLocks | Refused<"locked" | "weak-passphrase" | "weak-parameters">
  >;
  /** Makes other keys, under another passphrase and code. They are in force here once `moveOver` was asked. */
  makeAnew: Call<
    { readonly passphrase: string },
    (AccountLocks & Opened & { readonly ring: Sealed }) | Refused<"locked" | "weak-passphrase" | "weak-parameters">
  >;
  /** Makes other keys where those of before are lost: nothing that was sealed to oneself comes along. In force here once `moveOver` was asked. */
  beginAnew: Call<
    { readonly accountId: string; readonly identityVersion: number; readonly passphrase: string },
    (AccountLocks & Opened) | Refused<"weak-passphrase" | "weak-parameters">
  >;
  moveOver: Call<Nothing, Opened | Refused<"locked">>;
  /** Opens the keys one had before, so that what was sealed to oneself under them opens still. */
  openRing: Call<{ readonly ring: string }, null | Refused<"locked" | "tampered">>;
  /** Whether this is the passphrase of whose keys are open here, asked once more. Opens nothing and goes nowhere. */
  checkPassphrase: Call<PassphraseOnceMore, null | NotThePassphrase>;
  /** The same, and what proves it to the server. */
  provePassphrase: Call<PassphraseOnceMore, { readonly authKey: string } | NotThePassphrase>;
  /** The open seed locked under what a passkey gave; `given` is its 32 bytes. */
  lockUnderPasskey: Call<PasskeyGiven, { readonly box: string } | Refused<"locked">>;
  /** Opens the keys with what a passkey gave. */
  openByPasskey: Call<
    PasskeyGiven & { readonly accountId: string; readonly identityVersion: number; readonly box: string },
    Opened | Refused<WrongLock | "tampered">
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
