import type { Millis } from "../values/time";
import { type RouteRefusal, type RouteRefused, STATUS } from "../wire/routes/refusals";

/** A refusal as a route gives it; `retryAfter` where asking again later may help. */
export const refuse = (refusal: RouteRefusal, retryAfter: Millis | null = null): RouteRefused => ({
  ok: false,
  refusal,
  retryAfter,
});

/** What is answered, as JSON that nobody keeps. A refusal goes under its own HTTP status unless another is given. */
export function respond(
  answer: { readonly ok: true } | RouteRefused,
  headers = new Headers(),
  status?: number,
): Response {
  headers.set("cache-control", "no-store");
  if (answer.ok) return Response.json(answer, { headers });
  if (answer.retryAfter !== null) headers.set("retry-after", String(Math.ceil(answer.retryAfter / 1_000)));
  return Response.json(answer, { status: status ?? STATUS[answer.refusal], headers });
}
