import { partnerRoute } from "../../../../../../lib/account/route";
import { approveSummary } from "../../../../../../lib/store/summary";
import { approveSummary as approveRoute } from "../../../../../../lib/wire/routes/summary";

export const POST = partnerRoute(approveRoute, ({ params, body, partner, store }) =>
  approveSummary(store, { ...params, ...body, accountId: partner.accountId }),
);
