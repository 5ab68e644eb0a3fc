import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { proposeShare, sharesOf } from "../../../../../lib/store/shares";
import { listShares, proposeShare as proposeShareRoute } from "../../../../../lib/wire/routes/shares";

export const GET = partnerRoute(listShares, async ({ params, partner, store }) => {
  const shares = await sharesOf(store, params.roomId, partner.accountId);
  return shares === null ? refuse("gone") : { ok: true, shares: [...shares] };
});

export const POST = partnerRoute(proposeShareRoute, ({ params, body, partner, store }) =>
  proposeShare(store, { ...params, ...body, accountId: partner.accountId }),
);
