import { partnerRoute } from "../../../../../lib/account/route";
import { putSeat } from "../../../../../lib/store/rooms";
import { putSeat as route } from "../../../../../lib/wire/routes/rooms";

export const PUT = partnerRoute(route, ({ params, body, partner, store }) =>
  putSeat(store, { ...params, ...body, accountId: partner.accountId }),
);
