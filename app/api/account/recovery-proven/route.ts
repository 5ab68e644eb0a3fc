import { partnerRoute } from "../../../../lib/account/route";
import { proveRecovery } from "../../../../lib/store/accounts";
import { recoveryProven } from "../../../../lib/wire/routes/account";

export const POST = partnerRoute(recoveryProven, async ({ partner, store }) => {
  await proveRecovery(store, partner.accountId);
  return { ok: true };
});
