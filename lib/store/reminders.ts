import { MOST_TRIES, nextTryIn, type ReminderLine, waitsUntil } from "../room/reminder";
import type { AccountId } from "../values/ids";
import { after, type Instant } from "../values/time";
import { asInstantOrNull, stored } from "./columns";
import type { ReminderWishModel } from "./generated/models";
import { stillSo } from "./occasions";
import { endpointsOf, quietOf } from "./reminderWishes";
import type { Store, Transaction } from "./store";

/** A reminder taken to be sent: to whom and how, and what is needed to put it back where nothing could be sent. */
export type TakenReminder = {
  readonly accountId: AccountId;
  readonly line: ReminderLine;
  /** Null where they want no mail. */
  readonly email: string | null;
  readonly endpoints: readonly string[];
  readonly causes: readonly string[];
  readonly tries: number;
  readonly lastAt: Instant | null;
};

/** Whoever is here needs no reminder of what has come so far. What is kept is that it is over, not why. */
export async function seenBy(store: Store, here: readonly AccountId[]): Promise<void> {
  if (here.length === 0) return;
  await store.ask((tables) =>
    tables.reminder.updateMany({ where: { accountId: { in: [...here] }, over: false }, data: { over: true } }),
  );
}

type Row = ReminderWishModel & { readonly email: string };

/**
 * Takes what one account is to be reminded of now, all of it in one. It counts as sent from here on: of two nodes one
 * gets it, and a node that dies in between has sent it once or never. `waits` where it was put off or dropped: ask again.
 */
export function takeReminder(store: Store, now: Instant, sendsMail: boolean): Promise<TakenReminder | "waits" | null> {
  return store.together(async (tables) => {
    const moment = new Date(now);
    // The wish's row stands for the account: whoever holds it is alone with all of the account's reminders.
    const [wish] = await tables.$queryRaw<readonly Row[]>`
      SELECT w.*, a.email FROM "ReminderWish" w JOIN "Account" a ON a.id = w."accountId"
       WHERE EXISTS (SELECT FROM "Reminder" r WHERE r."accountId" = w."accountId" AND NOT r.over AND r."dueAt" <= ${moment}::timestamptz)
       LIMIT 1 FOR UPDATE OF w SKIP LOCKED`;
    if (wish === undefined) return null;
    const lastAt = asInstantOrNull(wish.lastAt);
    const until = waitsUntil({ quiet: quietOf(wish), lastAt }, now);
    const due = { accountId: wish.accountId, over: false, dueAt: { lte: moment } };
    if (until === null) return takeAll(tables, { ...wish, mail: wish.mail && sendsMail }, now);
    await tables.reminder.updateMany({ where: due, data: { dueAt: new Date(until) } });
    return "waits";
  });
}

async function takeAll(tables: Transaction, wish: Row, now: Instant): Promise<TakenReminder | "waits"> {
  const accountId = stored<AccountId>(wish.accountId);
  const so = await stillSo(tables, accountId);
  const rows = await tables.reminder.updateManyAndReturn({
    where: { accountId, over: false, dueAt: { lte: new Date(now) } },
    data: { over: true },
  });
  const sendable = rows.filter(({ cause }) => so.has(cause));
  const endpoints = await endpointsOf(tables, accountId);
  if (sendable.length === 0 || (!wish.mail && endpoints.length === 0)) return "waits";
  await tables.reminderWish.update({ where: { accountId }, data: { lastAt: new Date(now) } });
  return {
    ...{ accountId, line: stored(wish.line), email: wish.mail ? wish.email : null, endpoints },
    causes: sendable.map(({ cause }) => cause),
    tries: Math.max(...sendable.map(({ tries }) => tries)),
    lastAt: asInstantOrNull(wish.lastAt),
  };
}

/** Nothing of it could be sent: it is tried again later, or given up after the last try. */
export function putBackReminder(store: Store, taken: TakenReminder, now: Instant): Promise<void> {
  const { accountId, causes, lastAt } = taken;
  const tries = taken.tries + 1;
  return store.together(async (tables) => {
    await tables.reminderWish.updateMany({
      where: { accountId },
      data: { lastAt: lastAt === null ? null : new Date(lastAt) },
    });
    if (tries >= MOST_TRIES) return;
    await tables.reminder.updateMany({
      where: { accountId, cause: { in: [...causes] } },
      data: { over: false, tries, dueAt: new Date(after(now, nextTryIn(tries))) },
    });
  });
}

/** Forgets what was an occasion two days ago, and browsers whose sign-in is over. */
export function forgetReminders(store: Store): Promise<void> {
  return store.together(async (tables) => {
    await tables.$executeRaw`DELETE FROM "Reminder" WHERE "createdAt" < now() - interval '2 days'`;
    await tables.$executeRaw`
      DELETE FROM "PushDevice" d USING "SignIn" i
       WHERE i.id = d."signInId" AND (i."endedAt" IS NOT NULL OR i."expiresAt" <= now())`;
  });
}
