import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { removePasskey } from "../../../../../lib/store/passkeys";
import { removePasskey as route } from "../../../../../lib/wire/routes/passkeys";

export const DELETE = partnerRoute(route, async ({ params, partner, store }) => {
  const removed = await removePasskey(store, partner.accountId, params.passkeyId);
  return removed ? { ok: true } : refuse("unknown");
});
