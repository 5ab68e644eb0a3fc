import { refuse } from "../../../../lib/account/answer";
import { partnerRoute } from "../../../../lib/account/route";
import { wholeRoom } from "../../../../lib/store/wholeRoom";
import { rulesSet } from "../../../../lib/wire/routes/rules";
import { wholeRoom as route } from "../../../../lib/wire/routes/wholeRoom";

export const GET = partnerRoute(route, async ({ params, partner, store, settings }) => {
  const room = await wholeRoom(store, params.roomId, partner);
  return room === null ? refuse("gone") : { ok: true, ...room, rules: rulesSet.parse(settings.rules) };
});
