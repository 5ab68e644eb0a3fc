import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { databaseIsAway } from "../store/away";
import { endSignIn, liveSignIn } from "../store/signIns";
import { seconds } from "../values/time";
import { byPassphrase, byRecovery } from "../wire/routes/account";
import type { RouteRefused } from "../wire/routes/refusals";
import { refuse } from "./answer";
import { cookieNameFor, isSecure } from "./cookies";
import { theStore } from "./house";
import { type Partner, ticket } from "./partner";
import { type From, prove, SIGN_IN_LASTS } from "./prove";
import type { AccountSettings } from "./settings";
import { noteTrouble } from "./trouble";

/** Hears why a sign-in was refused, beside the name that next-auth puts into its answer. */
export type OnRefused = (refused: RouteRefused) => unknown;

/** next-auth for one request: two ways to prove who one is, a cookie with two ids, a row that makes it live. */
export const authOptionsFor = (settings: AccountSettings, from: From, onRefused: OnRefused): AuthOptions => ({
  secret: settings.cookieSecret,
  session: { strategy: "jwt", maxAge: SIGN_IN_LASTS / 1_000 },
  pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
  cookies: cookiesFor(settings.origin),
  logger: QUIET,
  providers: [byPassphraseFrom(from, onRefused), byRecoveryFrom(from, onRefused)],
  callbacks: {
    jwt: ({ token, user }) => (user ? ticket.parse({ ...user, accountId: user.id }) : stillLive(token, onRefused)),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      const carried = ticket.safeParse(token);
      if (carried.success) await endSignIn(theStore(), carried.data.accountId, carried.data.signInId);
    },
  },
});

const byPassphraseFrom = (from: From, onRefused: OnRefused) =>
  Credentials({
    id: "passphrase",
    credentials: { email: {}, authKey: {} },
    authorize: (given) =>
      letIn(onRefused, async () => {
        const read = byPassphrase.safeParse(picked(given, "email", "authKey"));
        return read.success ? prove("passphrase", read.data.email, read.data.authKey, from) : refuse("malformed");
      }),
  });

const byRecoveryFrom = (from: From, onRefused: OnRefused) =>
  Credentials({
    id: "recovery",
    credentials: { email: {}, recoveryAuth: {} },
    authorize: (given) =>
      letIn(onRefused, async () => {
        const read = byRecovery.safeParse(picked(given, "email", "recoveryAuth"));
        return read.success ? prove("recovery", read.data.email, read.data.recoveryAuth, from) : refuse("malformed");
      }),
  });

// Throwing is how next-auth is told that a sign-in has ended: it takes the cookie back.
async function stillLive(token: unknown, onRefused: OnRefused): Promise<{ [field: string]: string }> {
  const carried = ticket.parse(token);
  const row = await liveSignIn(theStore(), carried.signInId).catch((error: unknown) => {
    onRefused(passing(error));
    throw error;
  });
  if (row?.accountId !== carried.accountId) throw new Error("signed-out");
  return { ...carried };
}

// next-auth takes a thrown error's message for its name of the refusal; what is not ours must not get out that way.
async function letIn(onRefused: OnRefused, asked: () => Promise<Partner | RouteRefused>) {
  const outcome = await asked().catch(passing);
  if (!("ok" in outcome)) return { ...outcome, id: outcome.accountId };
  onRefused(outcome);
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
  const front = secure ? "__Host-" : "";
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return {
    sessionToken: { name: cookieNameFor(origin), options },
    // No name may begin like the first: next-auth would take it for a part of it.
    csrfToken: { name: `${front}csrf-heard`, options },
    callbackUrl: { name: `${front}return-heard`, options },
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
