import { partnerRoute } from "../../../../../lib/account/route";
import { offerTime } from "../../../../../lib/store/proposals";
import { offerTime as offerTimeRoute } from "../../../../../lib/wire/routes/proposals";

export const POST = partnerRoute(offerTimeRoute, ({ params, body, partner, store }) =>
  offerTime(store, { ...params, ...body, accountId: partner.accountId }),
);
