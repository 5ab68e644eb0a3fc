import { partnerRoute } from "../../../../../../lib/account/route";
import { changeOwnFormat, dropOwnFormat } from "../../../../../../lib/store/ownFormats";
import {
  changeOwnFormat as changeOwnFormatRoute,
  dropOwnFormat as dropOwnFormatRoute,
} from "../../../../../../lib/wire/routes/ownFormats";

export const PUT = partnerRoute(changeOwnFormatRoute, ({ params, body, partner, store }) =>
  changeOwnFormat(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(dropOwnFormatRoute, ({ params, partner, store }) =>
  dropOwnFormat(store, { ...params, accountId: partner.accountId }),
);
