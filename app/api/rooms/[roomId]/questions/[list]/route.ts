import { partnerRoute } from "../../../../../../lib/account/route";
import { putQuestionList } from "../../../../../../lib/store/questionLists";
import { putQuestionList as putQuestionListRoute } from "../../../../../../lib/wire/routes/questionLists";

export const PUT = partnerRoute(putQuestionListRoute, ({ params, body, partner, store }) =>
  putQuestionList(store, { ...params, ...body, accountId: partner.accountId }),
);
