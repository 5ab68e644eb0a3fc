import NextAuth from "next-auth";
import { type RouteRefused, STATUS } from "../wire/routes/refusals";
import { refuse, respond } from "./answer";
import { authOptionsFor, type Hears } from "./authOptions";
import { textOfBody } from "./body";
import { cookieNameFor, cookiesOf, lastingNoLongerThanTheBrowser } from "./cookies";
import { deviceOf } from "./device";
import { isOurOwn } from "./guard";
import { peerOf } from "./limits";
import { accountSettings } from "./settings";

/** All of next-auth that stands open; its own pages do not. */
const OPEN: ReadonlySet<string> = new Set([
  "GET csrf",
  "GET providers",
  "GET session",
  "POST callback/passphrase",
  "POST callback/recovery",
  "POST signout",
]);

/** What next-auth may read of a form: nothing that sends anyone anywhere. */
const FIELDS = ["csrfToken", "json", "email", "authKey", "recoveryAuth", "shared"];

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/** Answers /api/auth/*: next-auth behind our limits and our guard. */
export async function authRoute(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!OPEN.has(`${request.method} ${nextauth.join("/")}`)) return respond(refuse("unknown"));
  const settings = accountSettings();
  if (request.method === "POST" && !isOurOwn(request, settings.origin)) {
    return respond(refuse("malformed"), new Headers(), 403);
  }
  const text = await textOfBody(request);
  if (text === "too-large") return respond(refuse(text));
  const form = new URLSearchParams(text);
  const body = Object.fromEntries(FIELDS.flatMap((name) => (form.has(name) ? [[name, form.get(name) ?? ""]] : [])));
  const { headers, method } = request;
  const asked = {
    query: { nextauth },
    headers: Object.fromEntries(headers),
    cookies: cookiesOf(headers),
    method,
    body,
  };
  const from = {
    peer: peerOf(headers.get("x-heard-address") ?? ""),
    device: deviceOf(headers.get("user-agent") ?? ""),
  };
  return answered(asked, (hears) => authOptionsFor(settings, from, hears), cookieNameFor(settings.origin));
}

type Asked = { readonly query: object; readonly headers: object; readonly cookies: object; readonly body: object };

/** next-auth's answer as the web's own Response. */
async function answered(
  asked: Asked,
  optionsFor: (hears: Hears) => ReturnType<typeof authOptionsFor>,
  signInCookie: string,
) {
  const headers = new Headers();
  const told = { status: 200, body: "" };
  const refusals: RouteRefused[] = [];
  let isShared = false;
  const options = optionsFor({
    refused: (refused) => refusals.push(refused),
    shared: () => {
      isShared = true;
    },
  });
  const handle: (asked: Asked, into: ReturnType<typeof answerInto>) => Promise<unknown> = NextAuth(options);
  await handle(asked, answerInto(headers, told));
  if (isShared) lastingNoLongerThanTheBrowser(headers, signInCookie);
  for (const { refusal, retryAfter } of refusals) {
    // To next-auth every refusal is a 401, and a database that is away a reason to take the cookie back.
    told.status = STATUS[refusal];
    if (told.status === 503) headers.delete("set-cookie");
    if (retryAfter !== null) headers.set("retry-after", String(Math.ceil(retryAfter / 1_000)));
  }
  headers.set("content-type", "application/json");
  headers.set("cache-control", "no-store");
  return new Response(told.body, { status: told.status, headers });
}

/** The older kind of Next answer, which next-auth speaks to, writing into the newer one. */
function answerInto(headers: Headers, told: { status: number; body: string }) {
  const answer = {
    status: (code: number) => {
      told.status = code;
      return answer;
    },
    getHeader: (name: string) => (name === "Set-Cookie" ? headers.getSetCookie() : headers.get(name)),
    setHeader: (name: string, value: string | readonly string[]) => {
      headers.delete(name);
      for (const each of [value].flat()) headers.append(name, each);
      return answer;
    },
    json: (value: unknown) => {
      told.body = JSON.stringify(value);
    },
    send: (value: unknown) => {
      told.body = typeof value === "string" ? value : JSON.stringify(value);
    },
    end: () => undefined,
  };
  return answer;
}
