import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { agreementsOf, proposeAgreement } from "../../../../../lib/store/agreements";
import { listAgreements, proposeAgreement as proposeRoute } from "../../../../../lib/wire/routes/agreements";

export const GET = partnerRoute(listAgreements, async ({ params, partner, store }) => {
  const agreements = await agreementsOf(store, params.roomId, partner.accountId);
  if (agreements === null) return refuse("gone");
  return { ok: true, waiting: [...agreements.waiting], agreed: [...agreements.agreed] };
});

export const POST = partnerRoute(proposeRoute, ({ params, body, partner, store }) =>
  proposeAgreement(store, { ...params, ...body, accountId: partner.accountId }),
);
