import { refuse } from "../../../../lib/account/answer";
import { signedInRoute } from "../../../../lib/account/route";
import { openEnvelope } from "../../../../lib/account/seedEnvelope";
import { accountById } from "../../../../lib/store/accounts";
import { me } from "../../../../lib/wire/routes/account";

export const GET = signedInRoute(me, async ({ partner, store, settings }) => {
  const account = await accountById(store, partner.accountId);
  if (account === null) return refuse("signed-out");
  const { accountId, email, salt, kdf, publicKey, identityVersion, recoveryProven, ring } = account;
  const opened = (envelope: string) => openEnvelope(settings.peppers.seed, accountId, envelope);
  const seedBox = opened(account.seedBox);
  const recoveryBox = partner.means === "recovery" ? opened(account.recoveryBox) : null;
  const own = { accountId, email, salt, kdf, seedBox, recoveryBox, publicKey, identityVersion, recoveryProven, ring };
  const { signInId, means, shared } = partner;
  return { ok: true, ...own, signInId, means, shared };
});
