import { refuse } from "../../../../lib/account/answer";
import { locksOf } from "../../../../lib/account/locks";
import { proveAgain } from "../../../../lib/account/prove";
import { signedInRoute } from "../../../../lib/account/route";
import { rekeyAccount } from "../../../../lib/store/accounts";
import { rekey } from "../../../../lib/wire/routes/account";

export const POST = signedInRoute(rekey, async ({ body, partner, peer, store, settings }) => {
  const { proof, identity, ...given } = body;
  // The store refuses it too; here it costs no derivation.
  if (partner.means !== "recovery" && proof === null) return refuse("not-proven");
  const proven = proof !== null;
  const refused = proven ? await proveAgain(partner, proof, peer) : null;
  if (refused !== null) return refused;
  const locks = await locksOf(settings, partner.accountId, given);
  if ("ok" in locks) return locks;
  return rekeyAccount(store, partner, { locks, identity, proven });
});
