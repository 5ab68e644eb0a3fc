import { partnerRoute } from "../../../../../lib/account/route";
import { proposeAgreement } from "../../../../../lib/store/agreements";
import { proposeAgreement as proposeRoute } from "../../../../../lib/wire/routes/agreements";

export const POST = partnerRoute(proposeRoute, ({ params, body, partner, store }) =>
  proposeAgreement(store, { ...params, ...body, accountId: partner.accountId }),
);
