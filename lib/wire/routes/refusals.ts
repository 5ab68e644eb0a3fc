import * as z from "zod/mini";
import type { ProposalRefusal } from "../../room/proposal";
import type { PASSING, Refusal } from "../../talk/refusal";
import { millis } from "./fields";

/** Why a JSON route says no, beside the refusals that the line knows too. */
export type RouteOnlyRefusal =
  | "wrong-credentials"
  | "address-taken"
  | "invite-spent"
  | "invite-expired"
  | "invite-revoked"
  | "own-invite"
  | "room-full"
  | "not-proven"
  | "weekly-stands"
  | "not-over"
  | "stale-wording"
  | "shares-full"
  | "passkeys-full"
  | "changed-since"
  | "strange-service"
  | ProposalRefusal;

type OfTheLine = Extract<
  Refusal,
  "malformed" | "too-large" | "unknown" | "too-fast" | "gone" | "signed-out" | "stale-epoch"
>;
type Passing = (typeof PASSING)[number];

/** Every refusal of a JSON route, with the HTTP status it comes under. */
export const STATUS: Readonly<Record<RouteOnlyRefusal | OfTheLine | Passing, number>> = {
  malformed: 400,
  "wrong-credentials": 401,
  "signed-out": 401,
  "not-proven": 403,
  "not-yours": 403,
  "strange-service": 403,
  unknown: 404,
  gone: 404,
  "address-taken": 409,
  "own-invite": 409,
  "room-full": 409,
  "weekly-stands": 409,
  "not-over": 409,
  "shares-full": 409,
  "passkeys-full": 409,
  "changed-since": 409,
  "already-answered": 409,
  "countered-once": 409,
  "stale-epoch": 409,
  "stale-wording": 409,
  "invite-spent": 410,
  "invite-expired": 410,
  "invite-revoked": 410,
  "already-let-go": 410,
  "too-large": 413,
  "too-fast": 429,
  "database-away": 503,
  busy: 503,
  draining: 503,
};

export type RouteRefusal = keyof typeof STATUS;

const isRefusal = (value: unknown): value is RouteRefusal => typeof value === "string" && Object.hasOwn(STATUS, value);

/** The answer of a route that says no; `retryAfter` where asking again later may help. */
export const refused = z.strictObject({
  ok: z.literal(false),
  refusal: z.custom<RouteRefusal>(isRefusal),
  retryAfter: z.nullable(millis),
});
export type RouteRefused = z.output<typeof refused>;
