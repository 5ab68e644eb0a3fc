import { partnerRoute } from "../../../../../lib/account/route";
import { putTopic } from "../../../../../lib/store/topics";
import { putTopic as putTopicRoute } from "../../../../../lib/wire/routes/topics";

export const POST = partnerRoute(putTopicRoute, ({ params, body, partner, store }) =>
  putTopic(store, { ...params, ...body, accountId: partner.accountId }),
);
