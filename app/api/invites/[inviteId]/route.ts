import { signedInFromCookies } from "../../../../lib/account/partner";
import { openRoute } from "../../../../lib/account/route";
import { inviteById } from "../../../../lib/store/invites";
import { readInvite } from "../../../../lib/wire/routes/invites";

export const GET = openRoute(readInvite, async ({ params, headers, store }) => {
  const guest = await signedInFromCookies(headers);
  return inviteById(store, params.inviteId, guest?.accountId ?? null);
});
