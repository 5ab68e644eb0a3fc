import { databaseIsAway } from "../store/away";
import type { Store } from "../store/store";
import { seconds } from "../values/time";
import type { RouteRefused } from "../wire/routes/refusals";
import type { GrantedOf, JsonRoute, ParamsOf, RequestOf } from "../wire/routes/route";
import { refuse, respond } from "./answer";
import { jsonOf, textOfBody } from "./body";
import { isOurOwn, speaksOurWay } from "./guard";
import { theStore } from "./house";
import { peerOf } from "./limits";
import { type SignedIn, signedInFromCookies } from "./partner";
import { type AccountSettings, accountSettings } from "./settings";
import { noteTrouble } from "./trouble";

/** What a handler is given, all of it parsed. */
export type Asked<Route extends JsonRoute> = {
  readonly params: ParamsOf<Route>;
  readonly body: RequestOf<Route>;
  readonly headers: Headers;
  /** Whom limits count this request under. */
  readonly peer: string;
  readonly store: Store;
  readonly settings: AccountSettings;
  /** Headers of the answer. */
  readonly answerHeaders: Headers;
};

type Answer<Route extends JsonRoute> = Promise<GrantedOf<Route> | RouteRefused>;
// Next leaves the params out where a path names none.
type Context = { readonly params: Promise<unknown> | undefined };
type Handler = (request: Request, context: Context) => Promise<Response>;
/** A Next route handler that says which route it answers. */
export type RouteHandler = Handler & { readonly answers: JsonRoute };

/** A route for anyone. */
export const openRoute = <Route extends JsonRoute>(route: Route, answer: (asked: Asked<Route>) => Answer<Route>) =>
  made(route, answer);

/** A route for any live sign-in, one by recovery code too. */
export const signedInRoute = <Route extends JsonRoute>(
  route: Route,
  answer: (asked: Asked<Route> & { readonly partner: SignedIn }) => Answer<Route>,
) =>
  made(route, async (asked) => {
    const partner = await signedInFromCookies(asked.headers);
    return partner === null ? refuse("signed-out") : answer({ ...asked, partner });
  });

/** A route for a partner who signed in by passphrase. */
export const partnerRoute = <Route extends JsonRoute>(
  route: Route,
  answer: (asked: Asked<Route> & { readonly partner: SignedIn }) => Answer<Route>,
) =>
  signedInRoute<Route>(route, (asked) =>
    asked.partner.means === "passphrase" ? answer(asked) : Promise.resolve(refuse("not-proven")),
  );

/** Guard, parse, answer: in this order for every route. */
function made<Route extends JsonRoute>(route: Route, answer: (asked: Asked<Route>) => Answer<Route>): RouteHandler {
  const handler: Handler = async (request, context) => {
    const answerHeaders = new Headers();
    try {
      const settings = accountSettings();
      if (route.method !== "GET" && !(isOurOwn(request, settings.origin) && speaksOurWay(request))) {
        return respond(refuse("malformed"), answerHeaders, 403);
      }
      const parsed = await parsedFrom(route, request, context);
      if ("ok" in parsed) return respond(parsed);
      const { headers } = request;
      const peer = peerOf(headers.get("x-heard-address") ?? "");
      const asked = { ...parsed, headers, peer, store: theStore(), settings, answerHeaders };
      return respond(await answer(asked), answerHeaders);
    } catch (error) {
      if (databaseIsAway(error)) return respond(refuse("database-away", error.retryAfter));
      noteTrouble(`${route.method} ${route.path}`, error);
      return respond(refuse("busy", seconds(5)), new Headers(), 500);
    }
  };
  return Object.assign(handler, { answers: route });
}

type Parsed<Route extends JsonRoute> = { readonly params: ParamsOf<Route>; readonly body: RequestOf<Route> };

async function parsedFrom<Route extends JsonRoute>(
  route: Route,
  request: Request,
  context: Context,
): Promise<Parsed<Route> | RouteRefused> {
  const given = route.method === "GET" ? queryOf(request) : await textOfBody(request, route.most);
  if (given === "too-large") return refuse(given);
  // Next gives a path without ids no params at all.
  const params = route.params.safeParse((await context.params) ?? {});
  const body = route.request.safeParse(typeof given === "string" ? jsonOf(given) : given);
  if (!params.success || !body.success) return refuse("malformed");
  return { params: params.data as ParamsOf<Route>, body: body.data as RequestOf<Route> };
}

const queryOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);
