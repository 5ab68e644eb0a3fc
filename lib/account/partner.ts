import { decode } from "next-auth/jwt";
import * as z from "zod/mini";
import { liveSignIn } from "../store/signIns";
import type { AccountId, SignInId } from "../values/ids";
import type { Means } from "../wire/routes/account";
import { id } from "../wire/routes/fields";
import { type AnyHeaders, cookieNameFor, cookiesOf } from "./cookies";
import { theStore } from "./house";
import { accountSettings } from "./settings";

/** Who asks, and by which of their sign-ins. */
export type Partner = { readonly accountId: AccountId; readonly signInId: SignInId };
/** The same with how they signed in (by recovery code they may only set a new passphrase), and whether others use that device. */
export type SignedIn = Partner & { readonly means: Means; readonly shared: boolean };

/** What the cookie carries. */
export const ticket = z.object({ accountId: id<AccountId>(), signInId: id<SignInId>() });

/** Who these cookies belong to, as long as the sign-in's row is live. */
export async function signedInFromCookies(headers: AnyHeaders): Promise<SignedIn | null> {
  const carried = await ticketOf(headers);
  if (carried === null) return null;
  const row = await liveSignIn(theStore(), carried.signInId);
  return row?.accountId === carried.accountId ? { ...carried, means: row.means, shared: row.shared } : null;
}

/** The partner these cookies belong to, for rooms and talks; null for nobody, an ended sign-in and one by recovery code. */
export async function partnerFromCookies(headers: AnyHeaders): Promise<Partner | null> {
  const signedIn = await signedInFromCookies(headers);
  if (signedIn?.means !== "passphrase") return null;
  return { accountId: signedIn.accountId, signInId: signedIn.signInId };
}

async function ticketOf(headers: AnyHeaders): Promise<Partner | null> {
  const { origin, cookieSecret } = accountSettings();
  const cookie = cookiesOf(headers)[cookieNameFor(origin)];
  if (!cookie) return null;
  const read = ticket.safeParse(await decoded(cookie, cookieSecret));
  return read.success ? read.data : null;
}

// A cookie that is forged, too old or of another server belongs to nobody.
async function decoded(token: string, secret: string): Promise<unknown> {
  try {
    return await decode({ token, secret });
  } catch {
    return null;
  }
}
