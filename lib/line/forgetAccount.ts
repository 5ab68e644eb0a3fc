import type { AccountId } from "../values/ids";

/** Erases what this browser keeps for an account that was deleted: drafts, what was on its way, what was read when looking back. */
export async function forgetAccount(accountId: AccountId): Promise<void> {
  for (const name of [`heard-line-${accountId}`, `heard-past-${accountId}`]) await dropDatabase(name);
}

/** A page that still holds it open lets it go when it is closed. */
const dropDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
  });
