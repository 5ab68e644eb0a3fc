import { refuse } from "../../../../lib/account/answer";
import { locksOf } from "../../../../lib/account/locks";
import { proveAgain } from "../../../../lib/account/prove";
import { partnerRoute } from "../../../../lib/account/route";
import { askAnew, askedAnew, beginAnew } from "../../../../lib/store/beginAnew";
import { askAnew as asks, beginAnew as begins, readAnew, takeBackAnew } from "../../../../lib/wire/routes/beginAnew";

export const GET = partnerRoute(readAnew, async ({ partner, store }) => ({
  ok: true,
  ...(await store.ask((tables) => askedAnew(tables, partner))),
}));

export const POST = partnerRoute(asks, ({ partner, store }) => askAnew(store, partner));

export const PUT = partnerRoute(begins, async ({ body, partner, store, settings }) => {
  // The store refuses it too; here it costs no derivation.
  if ((await store.ask((tables) => askedAnew(tables, partner))).own === null) return refuse("not-proven");
  const { identity, ...given } = body;
  const locks = await locksOf(settings, partner.accountId, given);
  return "ok" in locks ? locks : beginAnew(store, partner, { locks, identity });
});

// Whatever proves the passphrase takes it back.
export const DELETE = partnerRoute(takeBackAnew, async ({ body, partner, peer }) => {
  const refused = await proveAgain(partner, body.authKey, peer);
  return refused ?? { ok: true };
});
