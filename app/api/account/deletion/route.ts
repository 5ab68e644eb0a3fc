import { takeCookiesBack } from "../../../../lib/account/cookies";
import { proveAgain } from "../../../../lib/account/prove";
import { partnerRoute } from "../../../../lib/account/route";
import { deletionOf, planDeletion, undoDeletion } from "../../../../lib/store/accountDeletion";
import { deleteAccount, keepAccount, readDeletion } from "../../../../lib/wire/routes/deletion";

const DAYS = { now: 0, "in-7-days": 7 } as const;

export const GET = partnerRoute(readDeletion, async ({ partner, store }) => ({
  ok: true,
  goesAt: await deletionOf(store, partner.accountId),
}));

export const POST = partnerRoute(deleteAccount, async ({ body, partner, peer, store, settings, answerHeaders }) => {
  const refused = await proveAgain(partner, body.authKey, peer);
  if (refused !== null) return refused;
  const goesAt = await planDeletion(store, partner.accountId, DAYS[body.when]);
  if (goesAt === null)
    for (const cookie of takeCookiesBack(settings.origin)) answerHeaders.append("set-cookie", cookie);
  return { ok: true, goesAt };
});

export const DELETE = partnerRoute(keepAccount, async ({ body, partner, peer, store }) => {
  const refused = await proveAgain(partner, body.authKey, peer);
  if (refused !== null) return refused;
  await undoDeletion(store, partner.accountId);
  return { ok: true };
});
