import { partnerRoute } from "../../../../../../../lib/account/route";
import { dropOwnCopy } from "../../../../../../../lib/store/agreementCopies";
import { dropOwnCopy as dropRoute } from "../../../../../../../lib/wire/routes/agreements";

export const DELETE = partnerRoute(dropRoute, ({ params, partner, store }) =>
  dropOwnCopy(store, { ...params, accountId: partner.accountId }),
);
