import { type AccountId, newId, type RoomId, type SignInId } from "../../values/ids";
import { days, instant } from "../../values/time";
import { createAccount, type Locks, type NewAccount } from "../accounts";
import { openRoom } from "../rooms";
import { openSignIn } from "../signIns";
import type { Store } from "../store";

/** A partner with an account and a live sign-in. */
export type Person = { readonly accountId: AccountId; readonly signInId: SignInId; readonly publicKey: string };

/** What would open an account, had it been sealed. */
export const locks = (mark: string): Locks => ({
  salt: `salt ${mark}`,
  kdf: { version: 1, memory: 65_536, passes: 3, lanes: 1 },
  verifier: `verifier ${mark}`,
  recoveryVerifier: `recovery verifier ${mark}`,
  seedBox: `seed box ${mark}`,
  recoveryBox: `recovery box ${mark}`,
});

export const newAccount = (name: string): NewAccount => ({
  ...locks(name),
  accountId: newId<AccountId>(),
  email: `${name}-${newId<string>().toLowerCase()}@example.org`,
  publicKey: `key of ${name}`,
  identityVersion: 1,
});

/** Signs a person up and in. */
export async function person(store: Store, name: string): Promise<Person> {
  const account = newAccount(name);
  await createAccount(store, account);
  const signInId = await signIn(store, account.accountId);
  return { accountId: account.accountId, signInId, publicKey: account.publicKey };
}

/** One more sign-in of an account. */
export async function signIn(
  store: Store,
  accountId: AccountId,
  means: "passphrase" | "recovery" = "passphrase",
): Promise<SignInId> {
  const signInId = newId<SignInId>();
  const expiresAt = instant(Date.now() + days(30));
  await openSignIn(store, { signInId, accountId, means, device: "Chromium on Linux", expiresAt });
  return signInId;
}

/** A room that a person has opened. */
export async function roomOf(store: Store, { accountId }: Person): Promise<RoomId> {
  const roomId = newId<RoomId>();
  await openRoom(store, roomId, accountId);
  return roomId;
}
