import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { putThought, thoughtsOf } from "../../../../../lib/store/thoughts";
import { listThoughts, putThought as putThoughtRoute } from "../../../../../lib/wire/routes/thoughts";

export const GET = partnerRoute(listThoughts, async ({ params, partner, store }) => {
  const thoughts = await thoughtsOf(store, params.roomId, partner.accountId);
  if (thoughts === null) return refuse("gone");
  return { ok: true, own: [...thoughts.own], partners: [...thoughts.partners] };
});

export const POST = partnerRoute(putThoughtRoute, ({ params, body, partner, store }) =>
  putThought(store, { ...params, ...body, accountId: partner.accountId }),
);
