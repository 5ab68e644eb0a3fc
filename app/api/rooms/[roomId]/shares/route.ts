import { partnerRoute } from "../../../../../lib/account/route";
import { proposeShare } from "../../../../../lib/store/shares";
import { proposeShare as proposeShareRoute } from "../../../../../lib/wire/routes/shares";

export const POST = partnerRoute(proposeShareRoute, ({ params, body, partner, store }) =>
  proposeShare(store, { ...params, ...body, accountId: partner.accountId }),
);
