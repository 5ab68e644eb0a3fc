import { type AskRefusal, ask } from "../../lib/line/ask";
import type { AccountLocks } from "../../lib/seal/account";
import { isRefused, type SealRefusal } from "../../lib/seal/refusal";
import { type AccountId, newId } from "../../lib/values/ids";
import {
  type Me,
  me as meRoute,
  preLogin,
  recoveryProven,
  rekey as rekeyRoute,
  type Sharing,
  signUp as signUpRoute,
} from "../../lib/wire/routes/account";
import { dropCode, keepCode, keptCode } from "../unlock/keeping";
import { seal } from "../unlock/seal";
import { cleanUp } from "../unlock/sharedDevice";
import { heed, settle, standing } from "../unlock/standing";
import { takeBackAskedAnew } from "../unlock/takeBackAnew";
import { prove } from "./prove";

/** Why an account's page could not do what was asked. */
export type AccountRefusal = AskRefusal | SealRefusal;

/** An account whose keys are made; the same ones are sent again when the line fails half way. */
export type MadeAccount = {
  readonly accountId: AccountId;
  readonly email: string;
  readonly publicKey: string;
  readonly identityVersion: number;
  readonly locks: AccountLocks;
};

/** Makes an account's keys on this device. Takes a second or two. */
export async function makeAccount(
  email: string,
  passphrase: string,
): Promise<MadeAccount | { refused: AccountRefusal }> {
  const accountId = newId<AccountId>();
  const made = await seal().makeAccount({ accountId, passphrase });
  if (isRefused(made)) return made;
  const { publicKey, identityVersion, ...locks } = made;
  return { accountId, email, publicKey, identityVersion, locks };
}

/** What the server is given of new locks. */
export const onTheWire = ({ salt, kdf, authKey, seedBox, recoveryAuth, recoveryBox }: AccountLocks) => ({
  ...{ salt, kdf, authKey, seedBox, recoveryAuth, recoveryBox },
});

/** Opens the account with the server and signs in to it. May be asked again with the same `made`. Null when done. */
export async function openAccount(made: MadeAccount, shared: Sharing): Promise<AccountRefusal | null> {
  const { accountId, email, publicKey, identityVersion, locks } = made;
  const request = { accountId, email, ...onTheWire(locks), publicKey, identityVersion };
  const told = await ask(signUpRoute, {}, request);
  if (!told.ok && told.refusal !== "address-taken") return told.refusal;
  // Taken by ourselves, where an earlier answer was lost on its way: then our own proof is let in.
  const refusal = await prove("passphrase", { email, authKey: locks.authKey, shared });
  if (refusal !== null) return !told.ok && refusal === "wrong-credentials" ? "address-taken" : refusal;
  return enter(locks.recoveryCode);
}

/** The keys are open and the server let us in: settle here, and keep a new code until it is typed back. */
export async function enter(recoveryCode: string): Promise<AccountRefusal | null> {
  const told = await ask(meRoute, {}, {});
  if (!told.ok) return told.refusal;
  heed(told);
  latestCode = { accountId: told.accountId, code: recoveryCode };
  const sealed = await seal().sealDraft({ draftId: CODE_DRAFT, text: recoveryCode });
  if (!isRefused(sealed)) keepCode(told.accountId, sealed, told.shared);
  await settle(told);
  return null;
}

const CODE_DRAFT = "recovery-code";
// Where the browser keeps nothing, the code lasts as long as this page.
let latestCode: { readonly accountId: AccountId; readonly code: string } | null = null;

// A page without open keys holds no code, unless no sealed copy could be kept and it would be lost for good. [U8]
standing.subscribe(() => {
  const now = standing.snapshot();
  if (now.is === "signed-out" || (now.is === "locked" && keptCode(now.me.accountId) !== null)) latestCode = null;
});

/** The recovery code that has not been typed back yet, where this device still holds it. */
export async function codeToProve(me: Me): Promise<string | null> {
  if (latestCode?.accountId === me.accountId) return latestCode.code;
  const sealed = keptCode(me.accountId);
  const code = sealed === null ? null : await seal().openDraft({ draftId: CODE_DRAFT, sealed });
  return code === null || isRefused(code) ? null : code;
}

/** Tells the server that the code is written down, and lets this device forget it. */
export async function codeIsProven(): Promise<AccountRefusal | null> {
  const told = await ask(recoveryProven, {}, {});
  if (!told.ok) return told.refusal;
  const now = standing.snapshot();
  if (now.is === "unlocked") {
    dropCode(now.me.accountId);
    latestCode = null;
    standing.set({ is: "unlocked", me: { ...now.me, recoveryProven: true } });
  }
  return null;
}

/** How long one stays: each tab by itself, this device in every tab, or a device that others use and that keeps nothing. */
export type Staying = "tab" | "device" | "shared";

/** Signs in with a passphrase and opens the keys. */
export async function signIn(email: string, passphrase: string, staying: Staying): Promise<AccountRefusal | null> {
  await cleanUp();
  const salted = await ask(preLogin, {}, { email });
  if (!salted.ok) return salted.refusal;
  const material = await seal().signInMaterial({ passphrase, salt: salted.salt, kdf: salted.kdf });
  if (isRefused(material)) return material.refused;
  const refusal = await prove("passphrase", {
    ...{ email, authKey: material.authKey },
    shared: staying === "shared" ? "yes" : "no",
  });
  return refusal ?? openKeys(staying === "device");
}

/** Opens the keys of whoever is signed in with the lock that waits in the Worker. */
async function openKeys(stays: boolean): Promise<AccountRefusal | null> {
  const told = await ask(meRoute, {}, {});
  if (!told.ok) return told.refusal;
  const { accountId, identityVersion, seedBox } = told;
  const opened = await seal().unlock({ accountId, identityVersion, seedBox });
  if (isRefused(opened)) return opened.refused;
  await settle(told, stays);
  return null;
}

/** Opens the keys in a tab that is signed in already. The server is told only where somebody asked to begin without them. */
export async function unlock(me: Me, passphrase: string, stays: boolean): Promise<AccountRefusal | null> {
  const { accountId, identityVersion, salt, kdf, seedBox } = me;
  const material = await seal().signInMaterial({ passphrase, salt, kdf });
  if (isRefused(material)) return material.refused;
  const opened = await seal().unlock({ accountId, identityVersion, seedBox });
  if (isRefused(opened)) return opened.refused;
  await settle(me, stays);
  void takeBackAskedAnew(material.authKey);
  return null;
}

/** Signs in with a recovery code and opens the keys; only a new passphrase can follow. */
export async function signInByCode(email: string, code: string, shared: Sharing): Promise<AccountRefusal | null> {
  await cleanUp();
  const material = await seal().recoveryMaterial({ code });
  if (isRefused(material)) return material.refused;
  const refusal = await prove("recovery", { email, recoveryAuth: material.recoveryAuth, shared });
  if (refusal !== null) return refusal;
  const told = await ask(meRoute, {}, {});
  if (!told.ok) return told.refusal;
  heed(told);
  if (told.recoveryBox === null) return "wrong-credentials";
  const { accountId, identityVersion, recoveryBox } = told;
  const opened = await seal().openByRecovery({ accountId, identityVersion, recoveryBox });
  if (isRefused(opened)) return opened.refused;
  standing.set({ is: "recovering", me: told });
  return null;
}

/** The open keys locked anew on this device: a new passphrase, a new code. Takes a second or two. */
export async function makeNewLocks(passphrase: string): Promise<AccountLocks | { refused: AccountRefusal }> {
  return seal().rekey({ passphrase });
}

/** Puts the new locks in force; every other sign-in ends. May be asked again with the same locks. Null when done. */
export async function putNewLocks(locks: AccountLocks): Promise<AccountRefusal | null> {
  const told = await ask(rekeyRoute, {}, { ...onTheWire(locks), proof: null, identity: null });
  // Answered `not-proven` where an earlier answer was lost on its way and this is an ordinary sign-in already.
  if (!told.ok && told.refusal !== "not-proven") return told.refusal;
  return enter(locks.recoveryCode);
}
