import { partnerRoute } from "../../../../../../../lib/account/route";
import { followUp } from "../../../../../../../lib/store/agreementCopies";
import { followUp as followUpRoute } from "../../../../../../../lib/wire/routes/agreements";

export const PUT = partnerRoute(followUpRoute, ({ params, body, partner, store }) =>
  followUp(store, { ...params, ...body, accountId: partner.accountId }),
);
