import { partnerRoute } from "../../../../../../lib/account/route";
import { approveShare, letShareGo, previewShare } from "../../../../../../lib/store/shares";
import {
  approveShare as approveShareRoute,
  letShareGo as letShareGoRoute,
  previewShare as previewShareRoute,
} from "../../../../../../lib/wire/routes/shares";

export const GET = partnerRoute(previewShareRoute, ({ params, partner, store }) =>
  previewShare(store, { ...params, accountId: partner.accountId }),
);

export const PUT = partnerRoute(approveShareRoute, ({ params, body, partner, store }) =>
  approveShare(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(letShareGoRoute, ({ params, partner, store }) =>
  letShareGo(store, { ...params, accountId: partner.accountId }),
);
