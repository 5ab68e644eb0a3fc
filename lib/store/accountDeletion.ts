import type { AccountId, RoomId, SignInId } from "../values/ids";
import type { Instant } from "../values/time";
import { asInstantOrNull, stored } from "./columns";
import { publishWith } from "./hints";
import { closeWith } from "./leaving";
import { roomAlone } from "./seats";
import type { Store, Transaction } from "./store";

/** When the account is to be deleted; null where nobody asked for that. */
export async function deletionOf(store: Store, accountId: AccountId): Promise<Instant | null> {
  const row = await store.ask((tables) =>
    tables.account.findUnique({ where: { id: accountId }, select: { goesAt: true } }),
  );
  return asInstantOrNull(row?.goesAt ?? null);
}

/** Lets an account go after so many days by the database's clock; with none it is gone when this returns. Asked again, the later asking counts. */
export async function planDeletion(store: Store, accountId: AccountId, days: number): Promise<Instant | null> {
  return store.together(async (tables) => {
    // Cut, and not rounded, to what the column holds: what is due now must not be due in half a millisecond.
    const asked = await tables.$executeRaw`
      UPDATE "Account" SET "goesAt" = date_trunc('milliseconds', now()) + make_interval(days => ${days}::int)
       WHERE id = ${accountId}`;
    if (days === 0) {
      const done = await deleteWith(tables, accountId);
      if (asked === 1 && !done) throw new Error("an account whose time had come did not go");
      return null;
    }
    const row = await tables.account.findUnique({ where: { id: accountId }, select: { goesAt: true } });
    return asInstantOrNull(row?.goesAt ?? null);
  });
}

/** The account stays. */
export async function undoDeletion(store: Store, accountId: AccountId): Promise<void> {
  await store.ask((tables) => tables.account.updateMany({ where: { id: accountId }, data: { goesAt: null } }));
}

const AT_ONCE = 20;

/** Deletes the accounts whose day has come, the longest waiting first. One that fails holds up no other; the first failure is thrown in the end. */
export async function deleteDue(store: Store): Promise<void> {
  const due = await store.ask(
    (tables) => tables.$queryRaw<readonly { readonly id: AccountId }[]>`
      SELECT id FROM "Account" WHERE "goesAt" <= now() ORDER BY "goesAt" LIMIT ${AT_ONCE}::int`,
  );
  const failures: unknown[] = [];
  for (const { id } of due)
    await store.together((tables) => deleteWith(tables, id)).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** All of an account, in one transaction: its rooms are closed, its sides let go, its sign-ins ended. False where it was undone a moment before, or is gone. */
async function deleteWith(tables: Transaction, accountId: AccountId): Promise<boolean> {
  const [asked] = await tables.$queryRaw<readonly object[]>`
    SELECT id FROM "Account" WHERE id = ${accountId} AND "goesAt" <= now() FOR UPDATE`;
  if (asked === undefined) return false;
  const seats = await tables.seat.findMany({
    where: { accountId },
    select: { roomId: true },
    orderBy: { roomId: "asc" },
  });
  for (const { roomId } of seats) {
    const room = await roomAlone(tables, stored<RoomId>(roomId), accountId);
    if (room?.closed === false) await closeWith(tables, stored<RoomId>(roomId));
  }
  const live = await tables.signIn.findMany({ where: { accountId, endedAt: null }, select: { id: true } });
  await publishWith(tables, ...live.map(({ id }) => ({ signInEnded: stored<SignInId>(id) })));
  const [row] = await tables.$queryRaw<readonly { readonly done: boolean }[]>`
    SELECT heard_delete_account(${accountId}) AS done`;
  return row?.done === true;
}
