import { fromBase64url, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { asSecret, deriveBytes, randomBytes } from "./derive";
import type { KdfParameters, Stretch } from "./kdf";
import { newRecoveryCode, parseRecoveryCode } from "./recoveryCode";
import { isRefused, type Refused, refuse } from "./refusal";
import type { Seed } from "./seed";
import { lockSeed } from "./seedBox";
import { isLongEnough } from "./typedPassphrase";

/** What the server keeps to let an account in and give its locked seed back, and the code that its owner keeps. Bytes as base64url. */
export type AccountLocks = {
  readonly salt: string;
  readonly kdf: KdfParameters;
  readonly authKey: string;
  readonly seedBox: string;
  readonly recoveryAuth: string;
  readonly recoveryBox: string;
  /** Seven groups of four, for its owner's eyes only. */
  readonly recoveryCode: string;
};

/** What proves and what unlocks: `auth` goes to the server, `lock` never leaves. */
export type Proof = { readonly auth: string; readonly lock: CryptoKey };

type AccountPlace = { readonly accountId: string; readonly identityVersion: number };

/** What a passphrase gives: the proof for the server and the lock of the seed. */
export async function proofOfPassphrase(
  stretch: Stretch,
  passphrase: string,
  salt: string,
  kdf: KdfParameters,
): Promise<Proof | Refused<"weak-parameters">> {
  const master = await stretch(passphrase, fromBase64url(salt) ?? new Uint8Array(), kdf);
  if (isRefused(master)) return master;
  const secret = await asSecret(master);
  master.fill(0);
  const wrapKey = await deriveBytes(secret, lengthPrefixed("heard/v1/wrap"));
  const lock = await asSecret(wrapKey);
  wrapKey.fill(0);
  return { auth: toBase64url(await deriveBytes(secret, lengthPrefixed("heard/v1/auth"))), lock };
}

/** What a recovery code gives. It needs no stretching: it is 128 bits of chance. */
export async function proofOfCode(code: string): Promise<Proof | Refused<"mistyped-code">> {
  const bytes = parseRecoveryCode(code);
  if (isRefused(bytes)) return bytes;
  const secret = await asSecret(bytes);
  bytes.fill(0);
  const wrapKey = await deriveBytes(secret, lengthPrefixed("heard/v1/recovery-wrap"));
  const lock = await asSecret(wrapKey);
  wrapKey.fill(0);
  return { auth: toBase64url(await deriveBytes(secret, lengthPrefixed("heard/v1/recovery-auth"))), lock };
}

/** Locks a seed anew, under a passphrase and under a fresh recovery code: at sign-up, at a change, after recovery. */
export async function lockAccount(
  stretch: Stretch,
  place: AccountPlace,
  seed: Seed,
  passphrase: string,
  kdf: KdfParameters,
): Promise<AccountLocks | Refused<"weak-passphrase" | "weak-parameters">> {
  if (!isLongEnough(passphrase)) return refuse("weak-passphrase");
  const salt = toBase64url(randomBytes(16));
  const byPassphrase = await proofOfPassphrase(stretch, passphrase, salt, kdf);
  if (isRefused(byPassphrase)) return byPassphrase;
  const recoveryCode = newRecoveryCode();
  const byCode = await proofOfCode(recoveryCode);
  if (isRefused(byCode)) throw new Error("a fresh code is well formed");
  return seed.lend(async (bytes) => ({
    salt,
    kdf,
    authKey: byPassphrase.auth,
    seedBox: await lockSeed(byPassphrase.lock, { ...place, by: { passphrase: kdf.version } }, bytes),
    recoveryAuth: byCode.auth,
    recoveryBox: await lockSeed(byCode.lock, { ...place, by: "recovery-code" }, bytes),
    recoveryCode,
  }));
}
