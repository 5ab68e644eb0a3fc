import * as z from "zod/mini";
import { OUTCOMES, SAID_OUTCOMES } from "../../room/agreement";
import type { AgreementId, RoomId, TalkId, WordingId } from "../../values/ids";
import { id, instant, nothing, seat } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ roomId: id<RoomId>() });
const ofAgreement = z.strictObject({ roomId: id<RoomId>(), agreementId: id<AgreementId>() });

/** One's own copy: sealed to oneself alone. */
const ownCopy = z.strictObject({ ...item.shape, epoch: z.literal(0) });
/** A wording for both, and the copy of whoever sends it. */
const worded = { wordingId: id<WordingId>(), item, copy: ownCopy };
/** The wording that was read: where another stands now, `stale-wording`. */
const seen = id<WordingId>();

/** What one of the two would like them to agree on, and the other has not answered. */
const waitingLine = z.strictObject({
  agreementId: id<AgreementId>(),
  wordingId: id<WordingId>(),
  seat,
  talkId: z.nullable(id<TalkId>()),
  item,
  createdAt: instant,
});
export type WaitingLine = z.output<typeof waitingLine>;

/** An agreement of the two, in one's own copy. */
const agreedLine = z.strictObject({
  agreementId: id<AgreementId>(),
  talkId: z.nullable(id<TalkId>()),
  item: ownCopy,
  agreedAt: instant,
  outcome: z.enum(OUTCOMES),
  outcomeAt: z.nullable(instant),
});
export type AgreedLine = z.output<typeof agreedLine>;

/** What waits, and one's own copies of what both approved; the newest first. */
export const agreements = z.strictObject({ waiting: z.array(waitingLine), agreed: z.array(agreedLine) });
export type Agreements = z.output<typeof agreements>;

/** Says what one would like to agree on, after a talk that is over or without one. `stale-epoch`, `too-large`, `not-over`. */
export const proposeAgreement = {
  method: "POST",
  path: "/api/rooms/:roomId/agreements",
  params,
  request: z.strictObject({ agreementId: id<AgreementId>(), talkId: z.nullable(id<TalkId>()), ...worded }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Puts it differently: now the other has to approve. `stale-wording`, `already-answered`, `stale-epoch`, `unknown`. */
export const rewordAgreement = {
  method: "PUT",
  path: "/api/rooms/:roomId/agreements/:agreementId",
  params: ofAgreement,
  request: z.strictObject({ seen, ...worded }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Takes it back, or lets it go. `stale-wording`, `already-answered`, `unknown`. */
export const dropAgreement = {
  method: "DELETE",
  path: "/api/rooms/:roomId/agreements/:agreementId",
  params: ofAgreement,
  request: z.strictObject({ seen }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Approves the wording that was read, with one's own copy of it. `stale-wording`, `not-yours`, `too-large`, `unknown`. */
export const approveAgreement = {
  method: "POST",
  path: "/api/rooms/:roomId/agreements/:agreementId/approval",
  params: ofAgreement,
  request: z.strictObject({ seen, copy: ownCopy }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Says how it went, for both. `unknown`. */
export const followUp = {
  method: "PUT",
  path: "/api/rooms/:roomId/agreements/:agreementId/outcome",
  params: ofAgreement,
  request: z.strictObject({ outcome: z.enum(SAID_OUTCOMES) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Takes it off one's own list; the other's copy stays. `unknown`. */
export const dropOwnCopy = {
  method: "DELETE",
  path: "/api/rooms/:roomId/agreements/:agreementId/copy",
  params: ofAgreement,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
