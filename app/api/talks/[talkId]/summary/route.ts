import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { removeSummary, summaryOf } from "../../../../../lib/store/summary";
import { readSummary, removeSummary as removeRoute } from "../../../../../lib/wire/routes/summary";

export const GET = partnerRoute(readSummary, async ({ params, partner, store }) => {
  const summary = await summaryOf(store, params.talkId, partner.accountId);
  return summary === null ? refuse("gone") : { ok: true, ...summary };
});

export const DELETE = partnerRoute(removeRoute, ({ params, body, partner, store }) =>
  removeSummary(store, { ...params, ...body, accountId: partner.accountId }),
);
