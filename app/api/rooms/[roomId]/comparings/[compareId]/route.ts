import { partnerRoute } from "../../../../../../lib/account/route";
import { tellNumber } from "../../../../../../lib/store/comparings";
import { tellNumber as route } from "../../../../../../lib/wire/routes/comparings";

export const PUT = partnerRoute(route, ({ params, body, partner, store }) =>
  tellNumber(store, { ...params, ...body, accountId: partner.accountId }),
);
