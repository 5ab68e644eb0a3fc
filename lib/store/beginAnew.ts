import type { AccountId, RoomId, SignInId } from "../values/ids";
import type { Instant } from "../values/time";
import type { NewPublicKey } from "../wire/routes/beginAnew";
import { type Locks, locksIn, voidLinks } from "./accounts";
import { asInstantOrNull, stored } from "./columns";
import { publishWith } from "./hints";
import { DONE, type Done, refused } from "./refuse";
import type { Store, Transaction } from "./store";

export type Asking = { readonly accountId: AccountId; readonly signInId: SignInId };

/** How many days lie between asking and beginning anew: time for whoever has the passphrase to take it back. */
const WAITS = 7;

/** From when this sign-in may begin anew, and the first time that any other of the account may; null where it did not ask. */
export async function askedAnew(
  tables: Transaction,
  { accountId, signInId }: Asking,
): Promise<{ readonly own: Instant | null; readonly elsewhere: Instant | null }> {
  const rows = await tables.signIn.findMany({
    where: { accountId, endedAt: null, anewFrom: { not: null }, expiresAt: { gt: new Date() } },
    select: { id: true, anewFrom: true },
    orderBy: { anewFrom: "asc" },
  });
  const first = (own: boolean) => asInstantOrNull(rows.find(({ id }) => (id === signInId) === own)?.anewFrom ?? null);
  return { own: first(true), elsewhere: first(false) };
}

/** Asks to begin anew; asked again, the first asking counts. `signed-out`; `not-proven` on a device that others use. */
export function askAnew(store: Store, { accountId, signInId }: Asking): Promise<Done<"signed-out" | "not-proven">> {
  return store.together(async (tables) => {
    const own = await liveOwn(tables, { accountId, signInId });
    if (own === null) return refused("signed-out");
    if (own.shared || own.means !== "passphrase") return refused("not-proven");
    await tables.$executeRaw`
      UPDATE "SignIn" SET "anewFrom" = date_trunc('milliseconds', now()) + make_interval(days => ${WAITS}::int)
       WHERE id = ${signInId} AND "anewFrom" IS NULL`;
    return DONE;
  });
}

/** Somebody has the passphrase or the code: whoever asked to begin without them may not. */
export async function takeBackAnew(store: Store, accountId: AccountId): Promise<void> {
  await store.ask((tables) =>
    tables.signIn.updateMany({ where: { accountId, anewFrom: { not: null } }, data: { anewFrom: null } }),
  );
}

const liveOwn = (tables: Transaction, { accountId, signInId }: Asking) =>
  tables.signIn.findFirst({ where: { id: signInId, accountId, endedAt: null, expiresAt: { gt: new Date() } } });

export type Anew = { readonly locks: Locks; readonly identity: NewPublicKey };

/**
 * Other keys without those of before: every other sign-in ends, the passkeys and open links go, and so does all that was
 * sealed to oneself alone, for nothing can open it any more. `signed-out`, `not-proven` before its time, `changed-since`.
 */
export function beginAnew(
  store: Store,
  { accountId, signInId }: Asking,
  { locks, identity }: Anew,
): Promise<Done<"signed-out" | "not-proven" | "changed-since">> {
  return store.together(async (tables) => {
    await tables.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId} FOR UPDATE`;
    if ((await liveOwn(tables, { accountId, signInId })) === null) return refused("signed-out");
    const [due] = await tables.$queryRaw<readonly object[]>`
      SELECT id FROM "SignIn" WHERE id = ${signInId} AND "anewFrom" <= now()`;
    if (due === undefined) return refused("not-proven");
    const before = await tables.account.findUniqueOrThrow({ where: { id: accountId } });
    if (identity.identityVersion !== before.identityVersion + 1) return refused("changed-since");
    const now = new Date();
    await tables.account.update({
      where: { id: accountId },
      data: { ...locksIn(locks), ...identity, ring: null, recoveryProven: false, keysSince: now },
    });
    await tables.passkeyBox.deleteMany({ where: { accountId } });
    await voidLinks(tables, accountId);
    await clearRooms(tables, accountId, now);
    await tables.signIn.updateMany({ where: { accountId, anewFrom: { not: null } }, data: { anewFrom: null } });
    const others = { accountId, endedAt: null, id: { not: signInId } };
    const ended = await tables.signIn.updateManyAndReturn({ where: others, data: { endedAt: now } });
    await publishWith(tables, ...ended.map(({ id }) => ({ signInEnded: stored<SignInId>(id) })));
    return DONE;
  });
}

async function clearRooms(tables: Transaction, accountId: AccountId, now: Date): Promise<void> {
  const seats = await tables.seat.findMany({ where: { accountId }, orderBy: { roomId: "asc" } });
  for (const { roomId, seat } of seats) {
    const own = { roomId, seat };
    await tables.seat.update({ where: { roomId_seat: own }, data: { pin: null, anewSince: now } });
    await tables.$executeRaw`
      UPDATE "Seat" SET card = NULL WHERE "roomId" = ${roomId} AND seat = ${seat} AND card->>'epoch' = '0'`;
    await tables.privateNote.deleteMany({ where: own });
    await tables.feltHeard.deleteMany({ where: own });
    await tables.agreementCopy.deleteMany({ where: own });
    await tables.$executeRaw`
      DELETE FROM "Topic" WHERE "roomId" = ${roomId} AND seat = ${seat} AND item->>'epoch' = '0'`;
    await tables.$executeRaw`
      DELETE FROM "Thought" WHERE "roomId" = ${roomId} AND seat = ${seat} AND shared IS NULL`;
    await tables.$executeRaw`
      UPDATE "Thought" SET item = shared WHERE "roomId" = ${roomId} AND seat = ${seat}`;
    await publishWith(tables, { room: stored<RoomId>(roomId) });
  }
}
