import { partnerRoute } from "../../../../lib/account/route";
import { endOtherSignIns, listSignIns } from "../../../../lib/store/signIns";
import { endOtherSignIns as endOthers, listSignIns as route } from "../../../../lib/wire/routes/signIns";

export const GET = partnerRoute(route, async ({ partner, store }) => {
  const signIns = await listSignIns(store, partner.accountId);
  return { ok: true, signIns: signIns.map((each) => ({ ...each, current: each.id === partner.signInId })) };
});

export const DELETE = partnerRoute(endOthers, async ({ partner, store }) => {
  await endOtherSignIns(store, partner.accountId, partner.signInId);
  return { ok: true };
});
