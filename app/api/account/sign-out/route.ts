import { refuse } from "../../../../lib/account/answer";
import { takeCookiesBack } from "../../../../lib/account/cookies";
import { signedInFromCookies } from "../../../../lib/account/partner";
import { openRoute } from "../../../../lib/account/route";
import { endSignIn } from "../../../../lib/store/signIns";
import { signOut } from "../../../../lib/wire/routes/signIns";

// Cookies of a sign-in that is over already are taken back as well: no page could do it.
export const POST = openRoute(signOut, async ({ headers, store, settings, answerHeaders }) => {
  const partner = await signedInFromCookies(headers);
  if (partner !== null) await endSignIn(store, partner.accountId, partner.signInId);
  for (const cookie of takeCookiesBack(settings.origin)) answerHeaders.append("set-cookie", cookie);
  return partner === null ? refuse("signed-out") : { ok: true };
});
