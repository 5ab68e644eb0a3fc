import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { pastTalksOf } from "../../../../../lib/store/pastTalks";
import { listPastTalks as route } from "../../../../../lib/wire/routes/talks";

export const GET = partnerRoute(route, async ({ params, partner, store }) => {
  const talks = await pastTalksOf(store, params.roomId, partner.accountId);
  return talks === null ? refuse("gone") : { ok: true, talks: [...talks] };
});
