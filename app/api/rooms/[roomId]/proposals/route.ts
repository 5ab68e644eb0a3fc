import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { offerTime, proposalsOf } from "../../../../../lib/store/proposals";
import { listProposals, offerTime as offerTimeRoute } from "../../../../../lib/wire/routes/proposals";

export const GET = partnerRoute(listProposals, async ({ params, partner, store }) => {
  const proposals = await proposalsOf(store, params.roomId, partner.accountId);
  return proposals === null ? refuse("gone") : { ok: true, proposals: [...proposals] };
});

export const POST = partnerRoute(offerTimeRoute, ({ params, body, partner, store }) =>
  offerTime(store, { ...params, ...body, accountId: partner.accountId }),
);
