import { refuse } from "../../../../../lib/account/answer";
import { theLimits } from "../../../../../lib/account/house";
import { openRoute } from "../../../../../lib/account/route";
import { openShare } from "../../../../../lib/store/openShare";
import { openShare as openShareRoute } from "../../../../../lib/wire/routes/shares";

export const POST = openRoute(openShareRoute, async ({ params, body, peer, store }) => {
  const wait = await theLimits().take("open-share-peer", peer);
  return wait === null ? openShare(store, params.shareId, body.token) : refuse("too-fast", wait);
});
