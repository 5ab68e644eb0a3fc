import { partnerRoute } from "../../../../../../lib/account/route";
import { dropWording, writeSummary } from "../../../../../../lib/store/summary";
import { dropWording as dropRoute, writeSummary as writeRoute } from "../../../../../../lib/wire/routes/summary";

export const PUT = partnerRoute(writeRoute, ({ params, body, partner, store }) =>
  writeSummary(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(dropRoute, ({ params, body, partner, store }) =>
  dropWording(store, { ...params, ...body, accountId: partner.accountId }),
);
