import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { authRoute } from "../../../lib/account/authRoute";
import { type AccountId, newId } from "../../../lib/values/ids";
import { kdf, me, signUp } from "../../../lib/wire/routes/account";
import {
  type AnswerOf,
  type GrantedOf,
  type JsonRoute,
  type ParamsOf,
  pathOf,
  type RequestOf,
  readAnswer,
} from "../../../lib/wire/routes/route";
import { routeFiles } from "./house";

export const ORIGIN = "http://localhost:3104";

/** Random bytes as base64url: what a browser that does not matter here would have derived or sealed. */
export const bytes = (count: number): string => randomBytes(count).toString("base64url");

/** The path's own ids, as Next hands them to a handler. */
function namedIn(route: JsonRoute, params: Readonly<Record<string, string>>) {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  return names.length === 0
    ? undefined
    : Promise.resolve(Object.fromEntries(names.map((name) => [name, params[name]])));
}

/** Asks again while the database does not answer: on a busy machine it may take longer than a route will wait. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  const answer = await ask();
  if (answer.status !== 503) return answer;
  await pause(Number(answer.headers.get("retry-after") ?? 1) * 1_000);
  return patiently(ask);
}

/** What a request is sent with beside its body. */
export type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** A browser with its own cookies, at its own address on the net. */
export function openBrowser(address = `10.0.0.${Math.floor(Math.random() * 250)}`, patience = patiently) {
  const cookies = new Map<string, string>();

  const carry = (answer: Response): Response => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      if (/Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value.join("="));
    }
    return answer;
  };

  const headersWith = (more: Readonly<Record<string, string>> = {}) => ({
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chromium/156.0 Safari/537.36",
    "x-heard-address": address,
    origin: ORIGIN,
    cookie: [...cookies].map((each) => each.join("=")).join("; "),
    ...more,
  });

  /** The bare answer of a route's handler to a request as our pages send it, or as it is told to. */
  const fetchRoute = async (
    route: JsonRoute,
    params: Readonly<Record<string, string>>,
    request: object,
    sent: Sent = {},
  ): Promise<Response> => {
    const file = (await routeFiles()).find(({ path }) => path === route.path);
    const handler = file?.handlers[route.method];
    if (!handler) throw new Error(`no handler for ${route.method} ${route.path}`);
    const isGet = route.method === "GET";
    const query = isGet
      ? new URLSearchParams(Object.entries(request).map(([name, value]) => [name, String(value)]))
      : "";
    const headers = headersWith({ "content-type": "application/json", "x-heard": "1", ...sent.headers });
    const body = isGet ? {} : { body: sent.body ?? JSON.stringify(request) };
    const url = `${ORIGIN}${pathOf(route.path, params)}?${query}`;
    const asked = () => new Request(url, { method: route.method, headers, ...body });
    return carry(await patience(() => handler(asked(), { params: namedIn(route, params) })));
  };

  /** What a page hears; the answer is read by its schema. */
  const ask = async <Route extends JsonRoute>(
    route: Route,
    params: ParamsOf<Route>,
    request: RequestOf<Route>,
  ): Promise<AnswerOf<Route>> => {
    const given = await fetchRoute(route, params as Readonly<Record<string, string>>, request as object);
    const text = await given.text();
    const answer = readAnswer(route, JSON.parse(text));
    if (answer === null) throw new Error(`${route.method} ${route.path} answers in no agreed form: ${text}`);
    return answer;
  };

  /** The same where a refusal would be the test's mistake. */
  const get = async <Route extends JsonRoute>(
    route: Route,
    params: ParamsOf<Route>,
    request: RequestOf<Route>,
  ): Promise<GrantedOf<Route>> => {
    const answer = await ask(route, params, request);
    if (!(answer as { ok: boolean }).ok) throw new Error(`${route.path}: ${JSON.stringify(answer)}`);
    return answer as GrantedOf<Route>;
  };

  const auth = async (method: string, path: string, form?: Readonly<Record<string, string>>, sent: Sent = {}) => {
    const body = form ? { body: new URLSearchParams(form).toString() } : {};
    const headers = headersWith({ "content-type": "application/x-www-form-urlencoded", ...sent.headers });
    const asked = () => new Request(`${ORIGIN}/api/auth/${path}`, { method, headers, ...body });
    const params = Promise.resolve({ nextauth: path.split("/") });
    return carry(await patience(() => authRoute(asked(), { params })));
  };

  const signIn = async (by: "passphrase" | "recovery", form: Readonly<Record<string, string>>): Promise<Response> => {
    const { csrfToken } = await (await auth("GET", "csrf")).json();
    return auth("POST", `callback/${by}`, { ...form, csrfToken, json: "true" });
  };

  return { cookies, fetchRoute, ask, get, auth, signIn };
}

export type Browser = ReturnType<typeof openBrowser>;

const KDF = kdf.parse({ version: 1, memory: 65_536, passes: 3, lanes: 1 });

/** Somebody with what their browser would have made of a passphrase and a code. */
export const someone = (name: string) => ({
  accountId: newId<AccountId>(),
  email: `${name}.${bytes(6)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "x")}@example.org`,
  ...freshLocks(),
  publicKey: bytes(32),
  identityVersion: 1,
});
export type Someone = ReturnType<typeof someone>;

/** What a new passphrase and a new code leave with the server. */
export const freshLocks = () => ({
  ...{ salt: bytes(16), kdf: KDF, authKey: bytes(32), seedBox: bytes(92) },
  ...{ recoveryAuth: bytes(32), recoveryBox: bytes(92) },
});

/** Somebody who has signed up and signed in. */
export async function arrived(name: string) {
  const who = someone(name);
  const browser = openBrowser();
  await browser.get(signUp, {}, who);
  await browser.signIn("passphrase", { email: who.email, authKey: who.authKey });
  await browser.get(me, {}, {});
  return { who, browser, ...browser };
}
export type Arrived = Awaited<ReturnType<typeof arrived>>;
