import { partnerRoute } from "../../../../../../lib/account/route";
import { eraseOwn } from "../../../../../../lib/store/erasing";
import { eraseOwn as route } from "../../../../../../lib/wire/routes/talks";

export const DELETE = partnerRoute(route, ({ params, partner, store }) =>
  eraseOwn(store, { ...params, accountId: partner.accountId }),
);
