import { partnerRoute } from "../../../../../../lib/account/route";
import { dropAgreement, rewordAgreement } from "../../../../../../lib/store/agreements";
import {
  dropAgreement as dropRoute,
  rewordAgreement as rewordRoute,
} from "../../../../../../lib/wire/routes/agreements";

export const PUT = partnerRoute(rewordRoute, ({ params, body, partner, store }) =>
  rewordAgreement(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(dropRoute, ({ params, body, partner, store }) =>
  dropAgreement(store, { ...params, ...body, accountId: partner.accountId }),
);
