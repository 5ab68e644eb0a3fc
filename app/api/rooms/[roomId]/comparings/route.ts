import { partnerRoute } from "../../../../../lib/account/route";
import { beginComparing } from "../../../../../lib/store/comparings";
import { beginComparing as route } from "../../../../../lib/wire/routes/comparings";

export const POST = partnerRoute(route, ({ params, body, partner, store }) =>
  beginComparing(store, { ...params, ...body, accountId: partner.accountId }),
);
