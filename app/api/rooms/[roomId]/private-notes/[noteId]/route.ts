import { partnerRoute } from "../../../../../../lib/account/route";
import { dropPrivateNote, putPrivateNote } from "../../../../../../lib/store/privateNotes";
import {
  dropPrivateNote as dropRoute,
  putPrivateNote as putRoute,
} from "../../../../../../lib/wire/routes/privateNotes";

export const PUT = partnerRoute(putRoute, ({ params, body, partner, store }) =>
  putPrivateNote(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(dropRoute, ({ params, partner, store }) =>
  dropPrivateNote(store, { ...params, accountId: partner.accountId }),
);
