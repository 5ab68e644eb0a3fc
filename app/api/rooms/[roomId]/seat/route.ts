import { partnerRoute } from "../../../../../lib/account/route";
import { dropSide } from "../../../../../lib/store/leaving";
import { putSeat } from "../../../../../lib/store/rooms";
import { dropSide as dropSideRoute } from "../../../../../lib/wire/routes/leaving";
import { putSeat as route } from "../../../../../lib/wire/routes/rooms";

export const PUT = partnerRoute(route, ({ params, body, partner, store }) =>
  putSeat(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(dropSideRoute, ({ params, partner, store }) =>
  dropSide(store, params.roomId, partner.accountId),
);
