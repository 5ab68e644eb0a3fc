import { refuse } from "../../../../lib/account/answer";
import { partnerRoute } from "../../../../lib/account/route";
import { roomDetail } from "../../../../lib/store/roomDetail";
import { roomDetail as route } from "../../../../lib/wire/routes/rooms";
import { rulesSet } from "../../../../lib/wire/routes/rules";

export const GET = partnerRoute(route, async ({ params, partner, store, settings }) => {
  const room = await roomDetail(store, params.roomId, partner.accountId);
  return room === null ? refuse("gone") : { ok: true, ...room, rules: rulesSet.parse(settings.rules) };
});
