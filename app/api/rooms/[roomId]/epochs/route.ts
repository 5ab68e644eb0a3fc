import { partnerRoute } from "../../../../../lib/account/route";
import { addEpoch } from "../../../../../lib/store/rooms";
import { addEpoch as route } from "../../../../../lib/wire/routes/rooms";

export const POST = partnerRoute(route, ({ params, body, partner, store }) =>
  addEpoch(store, { ...params, ...body, accountId: partner.accountId }),
);
