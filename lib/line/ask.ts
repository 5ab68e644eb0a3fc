import { type Millis, millis } from "../values/time";
import type { RouteRefusal } from "../wire/routes/refusals";
import {
  type GrantedOf,
  type JsonRoute,
  type ParamsOf,
  pathOf,
  type RequestOf,
  readAnswer,
} from "../wire/routes/route";

/** Why a route gave nothing: its own refusal, `offline` where it was not reached, `upgrade` where this page no longer understands it. */
export type AskRefusal = RouteRefusal | "offline" | "upgrade";

/** What the browser hears: granted, or a refusal by name. Nothing is thrown. */
export type Told<Route extends JsonRoute> =
  | GrantedOf<Route>
  | { readonly ok: false; readonly refusal: AskRefusal; readonly retryAfter: Millis | null };

/** Asks a JSON route of our own server. */
export type Ask = <Route extends JsonRoute>(
  route: Route,
  params: ParamsOf<Route>,
  request: RequestOf<Route>,
) => Promise<Told<Route>>;

const PATIENCE = millis(15_000);

function requestOf(route: JsonRoute, params: unknown, request: unknown): readonly [string, RequestInit] {
  const path = pathOf(route.path, params as Readonly<Record<string, string>>);
  const rest = { method: route.method, credentials: "same-origin", cache: "no-store", redirect: "error" } as const;
  if (route.method !== "GET") {
    const headers = { "content-type": "application/json", "x-heard": "1" };
    return [path, { ...rest, headers, body: JSON.stringify(request) }];
  }
  const query = new URLSearchParams(
    Object.entries(request as Readonly<Record<string, unknown>>).map(([name, value]) => [name, String(value)]),
  ).toString();
  return [query === "" ? path : `${path}?${query}`, { ...rest, headers: { "x-heard": "1" } }];
}

async function bodyOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    return null;
  }
}

/** An asker over the given `fetch`. */
export const askOver =
  (send: typeof fetch): Ask =>
  async (route, params, request) => {
    const [path, init] = requestOf(route, params, request);
    let answer: Response;
    try {
      answer = await send(path, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    } catch {
      return { ok: false, refusal: "offline", retryAfter: null };
    }
    const told = readAnswer(route, await bodyOf(answer));
    if (told !== null) return told;
    // A proxy's own page in front of a server that is away is no answer of ours.
    return { ok: false, refusal: answer.status >= 500 ? "busy" : "upgrade", retryAfter: null };
  };

/** Asks from a page. */
export const ask: Ask = askOver((path, init) => fetch(path, init));
