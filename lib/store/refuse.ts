import type { RouteRefusal } from "../wire/routes/refusals";

/** A named refusal, in the form in which routes give it on. */
export type Refused<Why extends RouteRefusal> = {
  readonly ok: false;
  readonly refusal: Why;
  readonly retryAfter: null;
};
/** Done, or why not. */
export type Done<Why extends RouteRefusal> = { readonly ok: true } | Refused<Why>;

export const refused = <Why extends RouteRefusal>(refusal: Why): Refused<Why> => ({
  ok: false,
  refusal,
  retryAfter: null,
});
export const DONE = { ok: true } as const;
