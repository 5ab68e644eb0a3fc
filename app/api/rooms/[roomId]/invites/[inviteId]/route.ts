import { partnerRoute } from "../../../../../../lib/account/route";
import { revokeInvite } from "../../../../../../lib/store/invites";
import { revokeInvite as route } from "../../../../../../lib/wire/routes/invites";

export const DELETE = partnerRoute(route, ({ params, partner, store }) =>
  revokeInvite(store, params.roomId, partner.accountId, params.inviteId),
);
