import * as z from "zod/mini";
import { type RouteRefused, refused } from "./refusals";

/** The least that a granted answer says. */
type Granted = { readonly ok: true };

/** One JSON route: where it lies, what may be asked (a GET's as its query), what is answered when it is granted. */
export type JsonRoute<
  Params extends z.ZodMiniType = z.ZodMiniType,
  Request extends z.ZodMiniType = z.ZodMiniType,
  Answer extends z.ZodMiniType<Granted> = z.ZodMiniType<Granted>,
> = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: `/api/${string}`;
  /** The ids that stand in the path as `:name`. */
  readonly params: Params;
  readonly request: Request;
  readonly answer: Answer;
  /** The most bytes of its request, where that is more than usual. */
  readonly most?: number;
};

export type ParamsOf<Route extends JsonRoute> = z.output<Route["params"]>;
export type RequestOf<Route extends JsonRoute> = z.output<Route["request"]>;
export type GrantedOf<Route extends JsonRoute> = z.output<Route["answer"]>;
/** Granted or refused, as the browser hears it. */
export type AnswerOf<Route extends JsonRoute> = GrantedOf<Route> | RouteRefused;

/** A granted answer: `ok` and these. */
export const granted = <Shape extends Readonly<Record<string, z.ZodMiniType>>>(shape: Shape) =>
  z.strictObject({ ok: z.literal(true), ...shape });

/** The route's path with its ids in place. */
export const pathOf = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));

/** Reads what a route answered; null where it is neither granted nor refused in the agreed form. */
export function readAnswer<Route extends JsonRoute>(route: Route, body: unknown): AnswerOf<Route> | null {
  const refusal = refused.safeParse(body);
  if (refusal.success) return refusal.data;
  const answer = route.answer.safeParse(body);
  return answer.success ? (answer.data as GrantedOf<Route>) : null;
}
