import type { QuietHours, ReminderLine } from "../room/reminder";
import type { AccountId, SignInId } from "../values/ids";
import type { ReminderWish } from "../wire/routes/reminders";
import { stored } from "./columns";
import type { ReminderWishModel } from "./generated/models";
import type { Store, Transaction } from "./store";

/** What stands where someone has never said how they want to be reminded: not at all, and never by night. */
const FIRST: Omit<ReminderWish, "quiet"> = { mail: false, line: "reminder" };

/** How a partner wants to be reminded, and whether this sign-in's browser may be woken; no wish where they never said. */
export function reminderWishOf(
  store: Store,
  accountId: AccountId,
  signInId: SignInId,
): Promise<{ readonly wish: ReminderWish | null; readonly pushHere: boolean }> {
  return store.ask(async (tables) => {
    const row = await tables.reminderWish.findUnique({ where: { accountId } });
    const pushHere = (await tables.pushDevice.count({ where: { signInId } })) > 0;
    const wish = row && { mail: row.mail, line: stored<ReminderLine>(row.line), quiet: quietOf(row) };
    return { wish, pushHere };
  });
}

/** The quiet hours of a row. */
export const quietOf = ({ quietFrom, quietTo, zone }: ReminderWishModel): QuietHours | null =>
  quietFrom === null || quietTo === null || zone === null ? null : { from: quietFrom, to: quietTo, zone };

/** Says how one wants to be reminded. Whoever wants none any more gets none, also of what was noted before. */
export async function wishReminders(
  store: Store,
  accountId: AccountId,
  { mail, line, quiet }: ReminderWish,
): Promise<void> {
  const { from: quietFrom = null, to: quietTo = null, zone = null } = quiet ?? {};
  const data = { mail, line, quietFrom, quietTo, zone };
  await store.ask((tables) =>
    tables.reminderWish.upsert({ where: { accountId }, create: { accountId, ...data }, update: data }),
  );
}

/** Lets this sign-in's browser be woken; a browser is woken for one sign-in at a time. */
export function addPushDevice(
  store: Store,
  { accountId, signInId }: { readonly accountId: AccountId; readonly signInId: SignInId },
  endpoint: string,
): Promise<void> {
  return store.together(async (tables) => {
    await tables.reminderWish.createMany({ data: { accountId, ...FIRST }, skipDuplicates: true });
    await tables.pushDevice.deleteMany({ where: { OR: [{ signInId }, { endpoint }] } });
    await tables.pushDevice.create({ data: { signInId, endpoint } });
  });
}

/** This sign-in's browser is woken no more. */
export async function dropPushDevice(store: Store, signInId: SignInId): Promise<void> {
  await store.ask((tables) => tables.pushDevice.deleteMany({ where: { signInId } }));
}

/** The push service knows this browser no longer. */
export async function forgetEndpoint(store: Store, endpoint: string): Promise<void> {
  await store.ask((tables) => tables.pushDevice.deleteMany({ where: { endpoint } }));
}

/** Where the browsers of an account may be woken: those whose sign-in is live. */
export async function endpointsOf(tables: Transaction, accountId: AccountId): Promise<readonly string[]> {
  const rows = await tables.$queryRaw<readonly { readonly endpoint: string }[]>`
    SELECT d.endpoint FROM "PushDevice" d JOIN "SignIn" i ON i.id = d."signInId"
     WHERE i."accountId" = ${accountId} AND i."endedAt" IS NULL AND i."expiresAt" > now() ORDER BY d."signInId"`;
  return rows.map(({ endpoint }) => endpoint);
}
