import { accountByEmail, accountById } from "../store/accounts";
import { takeBackAnew } from "../store/beginAnew";
import { openSignIn } from "../store/signIns";
import { newId, type SignInId } from "../values/ids";
import { after, days, hours, instant, seconds } from "../values/time";
import type { Sharing } from "../wire/routes/account";
import type { RouteRefused } from "../wire/routes/refusals";
import { refuse } from "./answer";
import { theLimits, theStore, theVerifiers } from "./house";
import type { Partner } from "./partner";
import type { Proof } from "./verifier";

/** How long a sign-in lasts. */
export const SIGN_IN_LASTS = days(30);
/** How long it lasts on a device that others use too, should nobody sign out. */
const SHARED_LASTS = hours(12);

/** From where somebody signs in: counted as this peer, listed as this device, which others may use too. */
export type From = { readonly peer: string; readonly device: string };

/**
 * Opens a sign-in for whoever proves to own the account of this address. An address nobody has costs the same work and
 * gets the same answer. `wrong-credentials`, `too-fast`, `busy`.
 */
export async function prove(
  proof: Proof,
  email: string,
  key: string,
  from: From & { readonly shared: Sharing },
): Promise<(Partner & { readonly shared: Sharing }) | RouteRefused> {
  const tries = `${proof} ${email}`;
  const wait = (await theLimits().take("sign-in-peer", from.peer)) ?? (await theLimits().take("sign-in", tries));
  if (wait !== null) return refuse("too-fast", wait);
  const account = await accountByEmail(theStore(), email);
  const verifier = proof === "passphrase" ? account?.verifier : account?.recoveryVerifier;
  const matches = await theVerifiers().matches(proof, key, verifier ?? null);
  if (matches === "busy") return refuse("busy", seconds(3));
  if (!matches || account === null) return refuse("wrong-credentials");
  await theLimits().forget("sign-in", tries);
  await takeBackAnew(theStore(), account.accountId);
  const signInId = newId<SignInId>();
  const opened = {
    signInId,
    accountId: account.accountId,
    means: proof,
    device: from.device,
    shared: from.shared === "yes",
    expiresAt: after(instant(Date.now()), from.shared === "yes" ? SHARED_LASTS : SIGN_IN_LASTS),
  };
  await openSignIn(theStore(), opened);
  return { accountId: account.accountId, signInId, shared: from.shared };
}

/**
 * The passphrase once more, from whoever is signed in, before what cannot be undone. Tries are counted with those of signing in.
 * Null where it is right; `wrong-credentials`, `too-fast`, `busy`, `signed-out`.
 */
export async function proveAgain({ accountId }: Partner, key: string, peer: string): Promise<RouteRefused | null> {
  const account = await accountById(theStore(), accountId);
  if (account === null) return refuse("signed-out");
  const tries = `passphrase ${account.email}`;
  const wait = (await theLimits().take("sign-in-peer", peer)) ?? (await theLimits().take("sign-in", tries));
  if (wait !== null) return refuse("too-fast", wait);
  const matches = await theVerifiers().matches("passphrase", key, account.verifier);
  if (matches === "busy") return refuse("busy", seconds(3));
  if (!matches) return refuse("wrong-credentials");
  await theLimits().forget("sign-in", tries);
  await takeBackAnew(theStore(), accountId);
  return null;
}
