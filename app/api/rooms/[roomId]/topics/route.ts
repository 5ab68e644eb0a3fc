import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { putTopic, topicsOf } from "../../../../../lib/store/topics";
import { listTopics, putTopic as putTopicRoute } from "../../../../../lib/wire/routes/topics";

export const GET = partnerRoute(listTopics, async ({ params, partner, store }) => {
  const topics = await topicsOf(store, params.roomId, partner.accountId);
  return topics === null ? refuse("gone") : { ok: true, topics: [...topics] };
});

export const POST = partnerRoute(putTopicRoute, ({ params, body, partner, store }) =>
  putTopic(store, { ...params, ...body, accountId: partner.accountId }),
);
