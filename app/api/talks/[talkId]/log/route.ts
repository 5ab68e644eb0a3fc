import { refuse } from "../../../../../lib/account/answer";
import { partnerRoute } from "../../../../../lib/account/route";
import { talkLog } from "../../../../../lib/store/talks";
import { talkLog as route } from "../../../../../lib/wire/routes/talks";

/** Events a page; at 32 KiB of words each a page stays under 4 MiB. */
const PAGE = 100;

export const GET = partnerRoute(route, async ({ params, body, partner, store }) => {
  const page = await talkLog(store, params.talkId, partner.accountId, body.after, PAGE);
  return page === null ? refuse("gone") : { ok: true, ...page };
});
