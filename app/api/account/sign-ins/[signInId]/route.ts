import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { endSignIn } from "../../../../../lib/store/signIns";
import { endSignIn as route } from "../../../../../lib/wire/routes/signIns";

export const DELETE = partnerRoute(route, async ({ params, partner, store }) => {
  const ended = await endSignIn(store, partner.accountId, params.signInId);
  return ended ? { ok: true } : refuse("unknown");
});
