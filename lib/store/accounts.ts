import type { AccountId, SignInId } from "../values/ids";
import type { Kdf, NewIdentity } from "../wire/routes/account";
import { asJson, stored } from "./columns";
import type { AccountModel } from "./generated/models";
import { publishWith } from "./hints";
import { DONE, type Done, refused } from "./refuse";
import type { Store, Transaction } from "./store";

/** What opens an account and its seed; nothing here opens by itself. */
export type Locks = {
  readonly salt: string;
  readonly kdf: Kdf;
  readonly verifier: string;
  readonly recoveryVerifier: string;
  /** Enveloped by the server. */
  readonly seedBox: string;
  readonly recoveryBox: string;
};

export type NewAccount = Locks & {
  readonly accountId: AccountId;
  /** As it is compared: trimmed, in small letters. */
  readonly email: string;
  readonly publicKey: string;
  readonly identityVersion: number;
};

export type Account = NewAccount & {
  readonly recoveryProven: boolean;
  /** The seeds of before, sealed under the one of today. */
  readonly ring: string | null;
};

/** Opens an account. `address-taken`, also for an id that is. */
export function createAccount(store: Store, account: NewAccount): Promise<Done<"address-taken">> {
  const { accountId: id, email, publicKey, identityVersion } = account;
  const data = { id, email, publicKey, identityVersion, ...locksIn(account) };
  return store.ask(async (tables) => {
    const { count } = await tables.account.createMany({ data, skipDuplicates: true });
    return count === 1 ? DONE : refused("address-taken");
  });
}

export async function accountByEmail(store: Store, email: string): Promise<Account | null> {
  const row = await store.ask((tables) => tables.account.findUnique({ where: { email } }));
  return row && accountOf(row);
}

export async function accountById(store: Store, accountId: AccountId): Promise<Account | null> {
  const row = await store.ask((tables) => tables.account.findUnique({ where: { id: accountId } }));
  return row && accountOf(row);
}

/** The partner typed parts of the recovery code back. */
export async function proveRecovery(store: Store, accountId: AccountId): Promise<void> {
  await store.ask((tables) => tables.account.updateMany({ where: { id: accountId }, data: { recoveryProven: true } }));
}

/** What is put in the place of an account's locks. */
export type Rekeying = {
  readonly locks: Locks;
  /** Other keys; null where only their locks are new. */
  readonly identity: NewIdentity | null;
  /** The passphrase of before was proved once more. */
  readonly proven: boolean;
};

/**
 * A new passphrase and a new code, once per recovery or by the passphrase of before: the sign-in that asks becomes an
 * ordinary one, all others end, and so do the passkeys: something was lost, and it may have been the device that holds one.
 * With other keys, links that stand open are void: they were tagged with the old ones.
 * `signed-out`, `not-proven`, `changed-since` where the keys are not the next after those of now.
 */
export function rekeyAccount(
  store: Store,
  partner: { readonly accountId: AccountId; readonly signInId: SignInId },
  { locks, identity, proven }: Rekeying,
): Promise<Done<"signed-out" | "not-proven" | "changed-since">> {
  const { accountId, signInId } = partner;
  return store.together(async (tables) => {
    // One after the other, or two recoveries at once would both leave a code that works.
    await tables.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId} FOR UPDATE`;
    const open = { accountId, endedAt: null, expiresAt: { gt: new Date() } };
    const own = await tables.signIn.findFirst({ where: { ...open, id: signInId } });
    if (own === null) return refused("signed-out");
    if (own.means !== "recovery" && !proven) return refused("not-proven");
    const before = await tables.account.findUniqueOrThrow({ where: { id: accountId } });
    if (identity !== null && identity.identityVersion !== before.identityVersion + 1) return refused("changed-since");
    await tables.account.update({
      where: { id: accountId },
      data: { ...locksIn(locks), ...identity, recoveryProven: false, keysSince: new Date() },
    });
    await tables.passkeyBox.deleteMany({ where: { accountId } });
    if (identity !== null) await voidLinks(tables, accountId);
    await tables.signIn.update({ where: { id: signInId }, data: { means: "passphrase" } });
    const others = { accountId, endedAt: null, id: { not: signInId } };
    const ended = await tables.signIn.updateManyAndReturn({ where: others, data: { endedAt: new Date() } });
    await publishWith(tables, ...ended.map(({ id }) => ({ signInEnded: stored<SignInId>(id) })));
    return DONE;
  });
}

/** Links that stand open were tagged with keys that are no more. */
export const voidLinks = (tables: Transaction, inviterId: AccountId) =>
  tables.invite.updateMany({
    where: { inviterId, voidedAt: null, claim: { is: null } },
    data: { voidedAt: new Date(), secret: null, welcome: null },
  });

export const locksIn = ({ salt, kdf, verifier, recoveryVerifier, seedBox, recoveryBox }: Locks) => ({
  ...{ salt, verifier, recoveryVerifier, seedBox, recoveryBox },
  kdf: asJson(kdf),
});

function accountOf({ id, kdf, ...row }: AccountModel): Account {
  const { email, publicKey, identityVersion, recoveryProven, ring } = row;
  const { salt, verifier, recoveryVerifier, seedBox, recoveryBox } = row;
  return {
    accountId: stored(id),
    ...{ email, publicKey, identityVersion, recoveryProven, ring },
    ...{ salt, kdf: stored(kdf), verifier, recoveryVerifier, seedBox, recoveryBox },
  };
}
