import { takeCookieBack } from "../../../../lib/account/cookies";
import { signedInRoute } from "../../../../lib/account/route";
import { endSignIn } from "../../../../lib/store/signIns";
import { signOut } from "../../../../lib/wire/routes/signIns";

export const POST = signedInRoute(signOut, async ({ partner, store, settings, answerHeaders }) => {
  await endSignIn(store, partner.accountId, partner.signInId);
  answerHeaders.append("set-cookie", takeCookieBack(settings.origin));
  return { ok: true };
});
