import * as z from "zod/mini";
import type { TalkId, WordingId } from "../../values/ids";
import { id, instant, nothing, seat } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ talkId: id<TalkId>() });
/** The wording that was read: where another stands now, `stale-wording`. */
const seen = id<WordingId>();

/** What one of the two says of their talk, and the other has not answered. */
export const waitingSummaryLine = z.strictObject({ seat, wordingId: id<WordingId>(), item });
export type WaitingSummaryLine = z.output<typeof waitingSummaryLine>;

/** What both say of their talk. `seat`: who worded it. */
export const approvedLine = z.extend(waitingSummaryLine, { approvedAt: instant });
export type ApprovedLine = z.output<typeof approvedLine>;

/** What waits, and what both approved; null for none. Strangers, and of a deleted talk: `gone`. */
export const readSummary = {
  method: "GET",
  path: "/api/talks/:talkId/summary",
  params,
  request: nothing,
  answer: granted({ waiting: z.nullable(waitingSummaryLine), approved: z.nullable(approvedLine) }),
} as const satisfies JsonRoute;

/** Removes what both approved, for both. `stale-wording`, `unknown`. */
export const removeSummary = {
  method: "DELETE",
  path: "/api/talks/:talkId/summary",
  params,
  request: z.strictObject({ seen }),
  answer: granted({}),
} as const satisfies JsonRoute;

/**
 * Says what both could say of a talk that is over, or puts differently what waits (`seen`; null where nothing does): the other
 * has to approve. `gone` where nothing is kept, `not-over`, `stale-wording`, `already-answered`, `stale-epoch`, `unknown`.
 */
export const writeSummary = {
  method: "PUT",
  path: "/api/talks/:talkId/summary/wording",
  params,
  request: z.strictObject({ seen: z.nullable(seen), wordingId: id<WordingId>(), item }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Takes back what waits, or lets it go. `stale-wording`, `already-answered`, `unknown`. */
export const dropWording = {
  method: "DELETE",
  path: "/api/talks/:talkId/summary/wording",
  params,
  request: z.strictObject({ seen }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Approves the wording that was read; it takes the place of what both approved before. `stale-wording`, `not-yours`, `unknown`. */
export const approveSummary = {
  method: "POST",
  path: "/api/talks/:talkId/summary/approval",
  params,
  request: z.strictObject({ seen }),
  answer: granted({}),
} as const satisfies JsonRoute;
