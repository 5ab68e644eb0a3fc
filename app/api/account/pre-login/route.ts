import { refuse } from "../../../../lib/account/answer";
import { theLimits } from "../../../../lib/account/house";
import { openRoute } from "../../../../lib/account/route";
import { saltOf } from "../../../../lib/account/salt";
import { accountByEmail } from "../../../../lib/store/accounts";
import { preLogin } from "../../../../lib/wire/routes/account";

export const POST = openRoute(preLogin, async ({ body, peer, store, settings }) => {
  const wait = await theLimits().take("pre-login-peer", peer);
  if (wait !== null) return refuse("too-fast", wait);
  const account = await accountByEmail(store, body.email);
  return { ok: true, ...saltOf(settings.peppers.unknown, body.email, account) };
});
