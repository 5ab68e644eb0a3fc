import { partnerRoute } from "../../../../../lib/account/route";
import { closeRoom } from "../../../../../lib/store/leaving";
import { closeRoom as route } from "../../../../../lib/wire/routes/leaving";

export const POST = partnerRoute(route, ({ params, partner, store }) =>
  closeRoom(store, params.roomId, partner.accountId),
);
