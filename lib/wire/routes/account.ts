import * as z from "zod/mini";
import type { AccountId, SignInId } from "../../values/ids";
import { address, bytesOf, bytesUpTo, id, nothing, whole } from "./fields";
import { granted, type JsonRoute } from "./route";

/** How a passphrase becomes a key: Argon2id's memory in KiB, passes and lanes. The browser refuses weaker than its floor. */
export const kdf = z.strictObject({ version: whole(1), memory: whole(8), passes: whole(1), lanes: whole(1) });
export type Kdf = z.output<typeof kdf>;

/** How a partner signed in; a sign-in by recovery code may only set a new passphrase. */
export const means = z.enum(["passphrase", "recovery"]);
export type Means = z.output<typeof means>;

const salt = bytesOf(16);
const authKey = bytesOf(32);
const seedBox = bytesUpTo(384);
/** The seeds of before, sealed under the one of today. */
const ring = bytesUpTo(8_192);

/** Whether others use this device too: then the sign-in ends within hours, and its cookie with the browser. */
const shared = z._default(z.enum(["yes", "no"]), "no");
export type Sharing = z.output<typeof shared>;

/** What the `passphrase` and the `recovery` provider of /api/auth want. */
export const byPassphrase = z.strictObject({ email: address, authKey, shared });
export const byRecovery = z.strictObject({ email: address, recoveryAuth: authKey, shared });

/** The salt of an address. An unknown address gets one too, always the same. */
export const preLogin = {
  method: "POST",
  path: "/api/account/pre-login",
  params: nothing,
  request: z.strictObject({ email: address }),
  answer: granted({ salt, kdf }),
} as const satisfies JsonRoute;

/** What a new passphrase and a new recovery code leave with the server. */
export const keys = { salt, kdf, authKey, seedBox, recoveryAuth: authKey, recoveryBox: seedBox };

/** Opens an account; signing in comes after. `address-taken`, `too-fast`. */
export const signUp = {
  method: "POST",
  path: "/api/account/sign-up",
  params: nothing,
  request: z.strictObject({
    accountId: id<AccountId>(),
    email: address,
    ...keys,
    publicKey: bytesOf(32),
    identityVersion: whole(1),
  }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** One's own account with what opens its seed; the recovery box only to a sign-in by recovery. */
export const me = {
  method: "GET",
  path: "/api/account/me",
  params: nothing,
  request: nothing,
  answer: granted({
    accountId: id<AccountId>(),
    email: z.string(),
    salt,
    kdf,
    seedBox,
    recoveryBox: z.nullable(seedBox),
    publicKey: bytesOf(32),
    identityVersion: whole(1),
    ring: z.nullable(ring),
    recoveryProven: z.boolean(),
    signInId: id<SignInId>(),
    means,
    /** This sign-in was made on a device that others use too. */
    shared: z.boolean(),
  }),
} as const satisfies JsonRoute;
export type Me = z.output<typeof me.answer>;

/** The recovery code was typed back in part, so it was written down. */
export const recoveryProven = {
  method: "POST",
  path: "/api/account/recovery-proven",
  params: nothing,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** Other keys than before: the next version of one's identity. */
const identity = z.strictObject({ publicKey: bytesOf(32), identityVersion: whole(2), ring });
export type NewIdentity = z.output<typeof identity>;

/**
 * A new passphrase and a new code, and with `identity` other keys; every other sign-in ends, and the passkeys go. A sign-in by passphrase
 * proves it once more. `not-proven` without; `wrong-credentials`, `too-fast`; `changed-since` where the keys are newer.
 */
export const rekey = {
  method: "POST",
  path: "/api/account/rekey",
  params: nothing,
  request: z.strictObject({ ...keys, proof: z.nullable(authKey), identity: z.nullable(identity) }),
  answer: granted({}),
} as const satisfies JsonRoute;
