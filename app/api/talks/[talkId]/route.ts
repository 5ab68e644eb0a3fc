import { partnerRoute } from "../../../../lib/account/route";
import { deleteTalk } from "../../../../lib/store/erasing";
import { deleteTalk as route } from "../../../../lib/wire/routes/talks";

export const DELETE = partnerRoute(route, ({ params, partner, store }) =>
  deleteTalk(store, { ...params, accountId: partner.accountId }),
);
