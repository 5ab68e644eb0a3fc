import { partnerRoute } from "../../../../../../lib/account/route";
import { changeTopic, dropTopic } from "../../../../../../lib/store/topics";
import { changeTopic as changeTopicRoute, dropTopic as dropTopicRoute } from "../../../../../../lib/wire/routes/topics";

export const PUT = partnerRoute(changeTopicRoute, ({ params, body, partner, store }) =>
  changeTopic(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(dropTopicRoute, ({ params, partner, store }) =>
  dropTopic(store, { ...params, accountId: partner.accountId }),
);
