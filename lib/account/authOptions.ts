import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { databaseIsAway } from "../store/away";
import { endSignIn, liveSignIn } from "../store/signIns";
import { seconds } from "../values/time";
import { byPassphrase, byRecovery } from "../wire/routes/account";
import type { RouteRefused } from "../wire/routes/refusals";
import { refuse } from "./answer";
import { cookieNameFor, helperCookies, isSecure } from "./cookies";
import { theStore } from "./house";
import { type Partner, ticket } from "./partner";
import { type From, prove, SIGN_IN_LASTS } from "./prove";
import type { AccountSettings } from "./settings";
import { noteTrouble } from "./trouble";

/** Hears what next-auth's answer does not carry: why a sign-in was refused, and that one is on a device that others use too. */
export type Hears = { readonly refused: (refused: RouteRefused) => void; readonly shared: () => void };

/** next-auth for one request: two ways to prove who one is, a cookie with two ids, a row that makes it live. */
export const authOptionsFor = (settings: AccountSettings, from: From, hears: Hears): AuthOptions => ({
  secret: settings.cookieSecret,
  session: { strategy: "jwt", maxAge: SIGN_IN_LASTS / 1_000 },
  pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
  cookies: cookiesFor(settings.origin),
  logger: QUIET,
  providers: [byPassphraseFrom(from, hears), byRecoveryFrom(from, hears)],
  callbacks: {
    jwt: ({ token, user }) => (user ? arrived(user, hears) : stillLive(token, hears)),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      const carried = ticket.safeParse(token);
      if (carried.success) await endSignIn(theStore(), carried.data.accountId, carried.data.signInId);
    },
  },
});

const byPassphraseFrom = (from: From, hears: Hears) =>
  Credentials({
    id: "passphrase",
    credentials: { email: {}, authKey: {}, shared: {} },
    authorize: (given) =>
      letIn(hears, async () => {
        const read = byPassphrase.safeParse(picked(given, "email", "authKey", "shared"));
        if (!read.success) return refuse("malformed");
        const { email, authKey, shared } = read.data;
        return prove("passphrase", email, authKey, { ...from, shared });
      }),
  });

const byRecoveryFrom = (from: From, hears: Hears) =>
  Credentials({
    id: "recovery",
    credentials: { email: {}, recoveryAuth: {}, shared: {} },
    authorize: (given) =>
      letIn(hears, async () => {
        const read = byRecovery.safeParse(picked(given, "email", "recoveryAuth", "shared"));
        if (!read.success) return refuse("malformed");
        const { email, recoveryAuth, shared } = read.data;
        return prove("recovery", email, recoveryAuth, { ...from, shared });
      }),
  });

function arrived(user: object & { readonly id: string }, hears: Hears): { [field: string]: string } {
  if ("shared" in user && user.shared === "yes") hears.shared();
  return ticket.parse({ ...user, accountId: user.id });
}

// Throwing is how next-auth is told that a sign-in has ended: it takes the cookie back.
async function stillLive(token: unknown, hears: Hears): Promise<{ [field: string]: string }> {
  const carried = ticket.parse(token);
  const row = await liveSignIn(theStore(), carried.signInId).catch((error: unknown) => {
    hears.refused(passing(error));
    throw error;
  });
  if (row?.accountId !== carried.accountId) throw new Error("signed-out");
  if (row.shared) hears.shared();
  return { ...carried };
}

// next-auth takes a thrown error's message for its name of the refusal; what is not ours must not get out that way.
async function letIn(hears: Hears, asked: () => Promise<Partner | RouteRefused>) {
  const outcome = await asked().catch(passing);
  if (!("ok" in outcome)) return { ...outcome, id: outcome.accountId };
  hears.refused(outcome);
  throw new Error(outcome.refusal);
}

function passing(error: unknown): RouteRefused {
  if (databaseIsAway(error)) return refuse("database-away", error.retryAfter);
  noteTrouble("sign-in", error);
  return refuse("busy", seconds(5));
}

const picked = (given: Readonly<Record<string, string>> | undefined, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, given?.[name]]));

function cookiesFor(origin: string): NonNullable<AuthOptions["cookies"]> {
  const secure = isSecure(origin);
  const { csrfToken, callbackUrl } = helperCookies(origin);
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return {
    sessionToken: { name: cookieNameFor(origin), options },
    csrfToken: { name: csrfToken, options },
    callbackUrl: { name: callbackUrl, options },
  };
}

// An ended sign-in is no error. Of the rest only the name is told: an error may quote what was sent.
const QUIET: NonNullable<AuthOptions["logger"]> = {
  error: (code, metadata) => {
    const cause = metadata instanceof Error ? metadata : metadata.error;
    if (code !== "JWT_SESSION_ERROR") noteTrouble(`next-auth ${code}`, cause);
  },
  warn: () => undefined,
  debug: () => undefined,
};
