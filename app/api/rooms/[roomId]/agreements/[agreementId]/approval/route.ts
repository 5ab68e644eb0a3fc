import { partnerRoute } from "../../../../../../../lib/account/route";
import { approveAgreement } from "../../../../../../../lib/store/agreements";
import { approveAgreement as approveRoute } from "../../../../../../../lib/wire/routes/agreements";

export const POST = partnerRoute(approveRoute, ({ params, body, partner, store }) =>
  approveAgreement(store, { ...params, ...body, accountId: partner.accountId }),
);
