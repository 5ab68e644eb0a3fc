import { partnerRoute } from "../../../../../lib/account/route";
import { keepLess } from "../../../../../lib/store/erasing";
import { keepLess as route } from "../../../../../lib/wire/routes/talks";

export const PUT = partnerRoute(route, ({ params, body, partner, store }) =>
  keepLess(store, { ...params, ...body, accountId: partner.accountId }),
);
