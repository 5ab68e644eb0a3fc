import { partnerRoute } from "../../../../../lib/account/route";
import { putOwnFormat } from "../../../../../lib/store/ownFormats";
import { putOwnFormat as putOwnFormatRoute } from "../../../../../lib/wire/routes/ownFormats";

export const POST = partnerRoute(putOwnFormatRoute, ({ params, body, partner, store }) =>
  putOwnFormat(store, { ...params, ...body, accountId: partner.accountId }),
);
