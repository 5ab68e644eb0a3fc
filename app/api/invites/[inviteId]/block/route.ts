import { partnerRoute } from "../../../../../lib/account/route";
import { blockInviter } from "../../../../../lib/store/blocks";
import { blockInviter as route } from "../../../../../lib/wire/routes/leaving";

export const PUT = partnerRoute(route, ({ params, partner, store }) =>
  blockInviter(store, params.inviteId, partner.accountId),
);
