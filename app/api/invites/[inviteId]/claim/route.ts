import { partnerRoute } from "../../../../../lib/account/route";
import { claimInvite } from "../../../../../lib/store/invites";
import { claimInvite as route } from "../../../../../lib/wire/routes/invites";

export const POST = partnerRoute(route, ({ params, body, partner, store }) => {
  const { claimToken, guestKey, tagGuest, card } = body;
  return claimInvite(store, { ...params, claimToken, guestKey, tagGuest, card, accountId: partner.accountId });
});
