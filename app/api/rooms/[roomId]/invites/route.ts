import { refuse } from "../../../../../lib/account/answer";
import { theLimits } from "../../../../../lib/account/house";
import { partnerRoute } from "../../../../../lib/account/route";
import { makeInvite } from "../../../../../lib/store/invites";
import { seatOf } from "../../../../../lib/store/seats";
import { makeInvite as route } from "../../../../../lib/wire/routes/invites";

export const POST = partnerRoute(route, async ({ params, body, partner, store }) => {
  // A stranger hears that there is no such room, however many invites were made.
  if ((await seatOf(store, params.roomId, partner.accountId)) === null) return refuse("gone");
  const wait = await theLimits().take("invites", partner.accountId);
  if (wait !== null) return refuse("too-fast", wait);
  return makeInvite(store, params.roomId, partner.accountId, body);
});
