import { refuse } from "../../../../lib/account/answer";
import { theLimits } from "../../../../lib/account/house";
import { locksOf } from "../../../../lib/account/locks";
import { openRoute } from "../../../../lib/account/route";
import { createAccount } from "../../../../lib/store/accounts";
import { signUp } from "../../../../lib/wire/routes/account";

export const POST = openRoute(signUp, async ({ body, peer, store, settings }) => {
  const wait = await theLimits().take("sign-up-peer", peer);
  if (wait !== null) return refuse("too-fast", wait);
  const { accountId, email, publicKey, identityVersion } = body;
  const locks = await locksOf(settings, accountId, body);
  if ("ok" in locks) return locks;
  return createAccount(store, { accountId, email, publicKey, identityVersion, ...locks });
});
