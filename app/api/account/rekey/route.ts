import { refuse } from "../../../../lib/account/answer";
import { locksOf } from "../../../../lib/account/locks";
import { signedInRoute } from "../../../../lib/account/route";
import { rekeyAccount } from "../../../../lib/store/accounts";
import { rekey } from "../../../../lib/wire/routes/account";

export const POST = signedInRoute(rekey, async ({ body, partner, store, settings }) => {
  if (partner.means !== "recovery") return refuse("not-proven");
  const locks = await locksOf(settings, partner.accountId, body);
  if ("ok" in locks) return locks;
  return rekeyAccount(store, partner, locks);
});
