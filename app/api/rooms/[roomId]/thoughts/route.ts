import { partnerRoute } from "../../../../../lib/account/route";
import { putThought } from "../../../../../lib/store/thoughts";
import { putThought as putThoughtRoute } from "../../../../../lib/wire/routes/thoughts";

export const POST = partnerRoute(putThoughtRoute, ({ params, body, partner, store }) =>
  putThought(store, { ...params, ...body, accountId: partner.accountId }),
);
