import * as z from "zod/mini";
import { PROPOSAL_KINDS, PROPOSAL_STATES } from "../../room/proposal";
import type { ProposalId, RoomId } from "../../values/ids";
import { id, instant, nothing, seat } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ roomId: id<RoomId>() });
const ofProposal = z.strictObject({ roomId: id<RoomId>(), proposalId: id<ProposalId>() });

const kind = z.enum(PROPOSAL_KINDS);

/** A time for a talk as the server knows it: who offered it, how far it came, and not when it is. `seat` offered it first. */
export const proposalLine = z.strictObject({
  proposalId: id<ProposalId>(),
  seat,
  kind,
  state: z.enum(PROPOSAL_STATES),
  letGoBy: z.nullable(seat),
  item,
  counter: z.nullable(item),
  createdAt: instant,
});
export type ProposalLine = z.output<typeof proposalLine>;

/** Offers a time. `stale-epoch`, `too-large` where too many are open, `weekly-stands` where a weekly talk is offered or agreed already. */
export const offerTime = {
  method: "POST",
  path: "/api/rooms/:roomId/proposals",
  params,
  request: z.strictObject({ proposalId: id<ProposalId>(), kind, item }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Accepts a time, or counters it with another (`counter` not null). `unknown`, `stale-epoch`, and what a proposal refuses. */
export const answerTime = {
  method: "PUT",
  path: "/api/rooms/:roomId/proposals/:proposalId",
  params: ofProposal,
  request: z.strictObject({ counter: z.nullable(item) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Lets a time go, or puts away what the other let go. `unknown`. */
export const letTimeGo = {
  method: "DELETE",
  path: "/api/rooms/:roomId/proposals/:proposalId",
  params: ofProposal,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
