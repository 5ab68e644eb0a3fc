import { pushKeys } from "../../../../lib/account/pushKeys";
import { partnerRoute } from "../../../../lib/account/route";
import { wishReminders as keepWish, reminderWishOf } from "../../../../lib/store/reminderWishes";
import { reminders, wishReminders } from "../../../../lib/wire/routes/reminders";

export const GET = partnerRoute(reminders, async ({ partner, store, settings }) => {
  const { wish, pushHere } = await reminderWishOf(store, partner.accountId, partner.signInId);
  return { ok: true, wish, pushHere, sendsMail: settings.sendsMail, pushKey: pushKeys(settings.pushSecret).publicKey };
});

export const PUT = partnerRoute(wishReminders, async ({ body, partner, store }) => {
  await keepWish(store, partner.accountId, body);
  return { ok: true };
});
