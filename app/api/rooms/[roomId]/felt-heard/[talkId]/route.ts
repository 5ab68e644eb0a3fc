import { refuse } from "../../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../../lib/account/route";
import { dropFeltHeard, feltHeardIn, sayFeltHeard } from "../../../../../../lib/store/feltHeard";
import {
  dropFeltHeard as dropRoute,
  feltHeardIn as readRoute,
  sayFeltHeard as sayRoute,
} from "../../../../../../lib/wire/routes/feltHeard";

export const GET = partnerRoute(readRoute, async ({ params, partner, store }) => {
  const found = await feltHeardIn(store, { ...params, accountId: partner.accountId });
  return found === null ? refuse("gone") : { ok: true, ...found };
});

export const PUT = partnerRoute(sayRoute, ({ params, body, partner, store }) =>
  sayFeltHeard(store, { ...params, ...body, accountId: partner.accountId }),
);

export const DELETE = partnerRoute(dropRoute, ({ params, partner, store }) =>
  dropFeltHeard(store, { ...params, accountId: partner.accountId }),
);
