import type { AccountId, PasskeyId } from "../values/ids";
import { MOST_PASSKEYS, type PasskeyLine } from "../wire/routes/passkeys";
import { asInstant, stored } from "./columns";
import { DONE, type Done, refused } from "./refuse";
import type { Store } from "./store";

/** A passkey's lock to be kept; `box` is enveloped by the server. */
export type NewPasskey = Omit<PasskeyLine, "createdAt">;

/**
 * Keeps a further lock of the account's seed. `not-proven` while the recovery code was not written down, for passphrase and
 * code must both be there before a third way; `passkeys-full`. The same one put twice stands once.
 */
export function addPasskey(
  store: Store,
  accountId: AccountId,
  passkey: NewPasskey,
): Promise<Done<"not-proven" | "passkeys-full">> {
  const { passkeyId: id, credentialId, box, device } = passkey;
  return store.together(async (tables) => {
    // One after the other, or two at once would both be the last; and none slips in beside a recovery.
    await tables.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId} FOR UPDATE`;
    const account = await tables.account.findUnique({ where: { id: accountId }, select: { recoveryProven: true } });
    if (account?.recoveryProven !== true) return refused("not-proven");
    const others = { accountId, NOT: { id, credentialId } };
    if ((await tables.passkeyBox.count({ where: others })) >= MOST_PASSKEYS) return refused("passkeys-full");
    await tables.passkeyBox.createMany({ data: { id, accountId, credentialId, box, device }, skipDuplicates: true });
    return DONE;
  });
}

/** The account's passkeys, the oldest first. */
export async function listPasskeys(store: Store, accountId: AccountId): Promise<readonly PasskeyLine[]> {
  const rows = await store.ask((tables) =>
    tables.passkeyBox.findMany({ where: { accountId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  );
  return rows.map(({ id, credentialId, box, device, createdAt }) => ({
    ...{ passkeyId: stored<PasskeyId>(id), credentialId, box, device },
    createdAt: asInstant(createdAt),
  }));
}

/** Removes one of the account's own; false where it has none of this name. */
export async function removePasskey(store: Store, accountId: AccountId, passkeyId: PasskeyId): Promise<boolean> {
  const { count } = await store.ask((tables) => tables.passkeyBox.deleteMany({ where: { accountId, id: passkeyId } }));
  return count === 1;
}
