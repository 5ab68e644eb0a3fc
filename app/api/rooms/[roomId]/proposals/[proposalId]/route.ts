import { partnerRoute } from "../../../../../../lib/account/route";
import { answerTime, letTimeGo } from "../../../../../../lib/store/proposals";
import { answerTime as answerRoute, letTimeGo as letGoRoute } from "../../../../../../lib/wire/routes/proposals";

export const PUT = partnerRoute(answerRoute, ({ params, body, partner, store }) =>
  answerTime(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(letGoRoute, ({ params, partner, store }) =>
  letTimeGo(store, { ...params, accountId: partner.accountId }),
);
