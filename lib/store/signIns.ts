import type { AccountId, SignInId } from "../values/ids";
import type { Instant } from "../values/time";
import type { Means } from "../wire/routes/account";
import type { SignInLine } from "../wire/routes/signIns";
import { asInstant, stored } from "./columns";
import { publishWith } from "./hints";
import type { Store, Transaction } from "./store";

export type NewSignIn = {
  readonly signInId: SignInId;
  readonly accountId: AccountId;
  readonly means: Means;
  /** What the browser calls itself, shortened. */
  readonly device: string;
  /** Others use this device too. */
  readonly shared: boolean;
  readonly expiresAt: Instant;
};

/** A sign-in that has neither ended nor run out. */
export type LiveSignIn = {
  readonly accountId: AccountId;
  readonly means: Means;
  readonly shared: boolean;
  readonly expiresAt: Instant;
};

// By the database's clock, as in the append's guard.
const liveRow = (tables: Transaction, signInId: SignInId) => tables.$queryRaw<readonly LiveRow[]>`/* planned: sign_in */
  SELECT "accountId", means, shared, "expiresAt", "seenAt" < now() - interval '1 minute' AS "longAgo" FROM "SignIn"
   WHERE id = ${signInId} AND "endedAt" IS NULL AND "expiresAt" > now()`;

type LiveRow = {
  readonly accountId: string;
  readonly means: string;
  readonly shared: boolean;
  readonly expiresAt: Date;
  readonly longAgo: boolean;
};

export async function openSignIn(store: Store, signIn: NewSignIn): Promise<void> {
  const { signInId: id, expiresAt, ...rest } = signIn;
  await store.ask((tables) => tables.signIn.create({ data: { id, ...rest, expiresAt: new Date(expiresAt) } }));
}

/** The sign-in, as long as it is live; that it was seen is noted once a minute at most. */
export function liveSignIn(store: Store, signInId: SignInId): Promise<LiveSignIn | null> {
  return store.ask(async (tables) => {
    const [row] = await liveRow(tables, signInId);
    if (row === undefined) return null;
    if (row.longAgo) await tables.$executeRaw`UPDATE "SignIn" SET "seenAt" = now() WHERE id = ${signInId}`;
    const { shared, expiresAt } = row;
    return { accountId: stored(row.accountId), means: stored(row.means), shared, expiresAt: asInstant(expiresAt) };
  });
}

/** Ends one of the account's sign-ins; false where it has no such live one. */
export async function endSignIn(store: Store, accountId: AccountId, signInId: SignInId): Promise<boolean> {
  return (await end(store, { accountId, id: signInId })).length === 1;
}

/** Ends all of the account's sign-ins but this one, and gives which. */
export const endOtherSignIns = (store: Store, accountId: AccountId, signInId: SignInId): Promise<readonly SignInId[]> =>
  end(store, { accountId, id: { not: signInId } });

type Which = { readonly accountId: AccountId; readonly id: string | { readonly not: string } };

function end(store: Store, which: Which): Promise<readonly SignInId[]> {
  return store.together(async (tables) => {
    const rows = await tables.signIn.updateManyAndReturn({
      where: { ...which, endedAt: null },
      data: { endedAt: new Date() },
      select: { id: true },
    });
    const ended = rows.map(({ id }) => stored<SignInId>(id));
    await publishWith(tables, ...ended.map((signInEnded) => ({ signInEnded })));
    return ended;
  });
}

/** For so many days it is still known that a sign-in is over. */
const KNOWN_DAYS = 14;

/** Forgets sign-ins that have been over for long: that there was one, and on what device. */
export async function forgetSignInsOver(store: Store): Promise<void> {
  await store.ask(
    (tables) => tables.$executeRaw`
      DELETE FROM "SignIn" WHERE LEAST("endedAt", "expiresAt") < now() - make_interval(days => ${KNOWN_DAYS}::int)`,
  );
}

/** The account's live sign-ins, the last seen first. */
export async function listSignIns(store: Store, accountId: AccountId): Promise<readonly Omit<SignInLine, "current">[]> {
  const rows = await store.ask((tables) =>
    tables.signIn.findMany({
      where: { accountId, endedAt: null, expiresAt: { gt: new Date() } },
      orderBy: [{ seenAt: "desc" }, { id: "asc" }],
    }),
  );
  return rows.map(({ id, device, means, shared, createdAt, seenAt }) => ({
    id: stored(id),
    device,
    shared,
    means: stored(means),
    createdAt: asInstant(createdAt),
    seenAt: asInstant(seenAt),
  }));
}
