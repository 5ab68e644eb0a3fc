import { refuse } from "../../../../../lib/account/answer";
import { isPushService } from "../../../../../lib/account/pushServices";
import { partnerRoute } from "../../../../../lib/account/route";
import { addPushDevice, dropPushDevice } from "../../../../../lib/store/reminderWishes";
import { noPushHere, pushHere } from "../../../../../lib/wire/routes/reminders";

export const PUT = partnerRoute(pushHere, async ({ body, partner, store, settings }) => {
  if (!isPushService(body.endpoint, settings.pushServices)) return refuse("strange-service");
  await addPushDevice(store, partner, body.endpoint);
  return { ok: true };
});

export const DELETE = partnerRoute(noPushHere, async ({ partner, store }) => {
  await dropPushDevice(store, partner.signInId);
  return { ok: true };
});
