import { partnerRoute } from "../../../../../lib/account/route";
import { blockPartner } from "../../../../../lib/store/blocks";
import { blockPartner as route } from "../../../../../lib/wire/routes/leaving";

export const PUT = partnerRoute(route, ({ params, partner, store }) =>
  blockPartner(store, params.roomId, partner.accountId),
);
