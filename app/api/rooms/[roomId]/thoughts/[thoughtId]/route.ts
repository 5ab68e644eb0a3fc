import { partnerRoute } from "../../../../../../lib/account/route";
import { dropThought, shareThought } from "../../../../../../lib/store/thoughts";
import { dropThought as dropRoute, shareThought as shareRoute } from "../../../../../../lib/wire/routes/thoughts";

export const PUT = partnerRoute(shareRoute, ({ params, body, partner, store }) =>
  shareThought(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(dropRoute, ({ params, partner, store }) =>
  dropThought(store, { ...params, accountId: partner.accountId }),
);
