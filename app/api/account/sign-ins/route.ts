import { partnerRoute } from "../../../../lib/account/route";
import { listSignIns } from "../../../../lib/store/signIns";
import { listSignIns as route } from "../../../../lib/wire/routes/signIns";

export const GET = partnerRoute(route, async ({ partner, store }) => {
  const signIns = await listSignIns(store, partner.accountId);
  return { ok: true, signIns: signIns.map((each) => ({ ...each, current: each.id === partner.signInId })) };
});
