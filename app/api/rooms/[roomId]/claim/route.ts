import { partnerRoute } from "../../../../../lib/account/route";
import { undoClaim } from "../../../../../lib/store/rooms";
import { undoClaim as route } from "../../../../../lib/wire/routes/rooms";

export const DELETE = partnerRoute(route, ({ params, partner, store }) =>
  undoClaim(store, params.roomId, partner.accountId),
);
