import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { feltHeardOf } from "../../../../../lib/store/feltHeard";
import { listFeltHeard } from "../../../../../lib/wire/routes/feltHeard";

export const GET = partnerRoute(listFeltHeard, async ({ params, partner, store }) => {
  const feltHeard = await feltHeardOf(store, { ...params, accountId: partner.accountId });
  return feltHeard === null ? refuse("gone") : { ok: true, feltHeard: [...feltHeard] };
});
