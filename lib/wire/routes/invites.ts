import * as z from "zod/mini";
import type { AccountId, InviteId, RoomId } from "../../values/ids";
import { bytesOf, bytesUpTo, id, instant, nothing } from "./fields";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ roomId: id<RoomId>() });
const ofInvite = z.strictObject({ inviteId: id<InviteId>() });

/** Makes the room's invite: 48 hours, single use, in place of the open one. `room-full`, `too-fast`. */
export const makeInvite = {
  method: "POST",
  path: "/api/rooms/:roomId/invites",
  params,
  request: z.strictObject({
    inviteId: id<InviteId>(),
    claimHash: bytesOf(32),
    inviterKey: bytesOf(32),
    tagInviter: bytesOf(32),
    welcome: bytesUpTo(2_048),
    secret: bytesUpTo(512),
  }),
  answer: granted({ expiresAt: instant }),
} as const satisfies JsonRoute;
export type NewInvite = z.output<typeof makeInvite.request>;

/** Takes an open invite back. `unknown`, `invite-spent`. */
export const revokeInvite = {
  method: "DELETE",
  path: "/api/rooms/:roomId/invites/:inviteId",
  params: z.strictObject({ roomId: id<RoomId>(), inviteId: id<InviteId>() }),
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** What the link's holder reads before deciding. `invite-spent`, `invite-expired`, `invite-revoked`, `unknown`. */
export const readInvite = {
  method: "GET",
  path: "/api/invites/:inviteId",
  params: ofInvite,
  request: nothing,
  answer: granted({
    /** `claimed`: by the partner who asks. */
    status: z.enum(["open", "claimed"]),
    roomId: id<RoomId>(),
    inviterId: id<AccountId>(),
    inviterKey: bytesOf(32),
    tagInviter: bytesOf(32),
    welcome: bytesUpTo(2_048),
    expiresAt: instant,
  }),
} as const satisfies JsonRoute;
export type InviteView = z.output<typeof readInvite.answer>;

/** Takes seat b with the link's claim token. `own-invite`, `invite-spent`, `wrong-credentials` (five, then the invite is void). */
export const claimInvite = {
  method: "POST",
  path: "/api/invites/:inviteId/claim",
  params: ofInvite,
  request: z.strictObject({
    claimToken: bytesOf(32),
    guestKey: bytesOf(32),
    tagGuest: bytesOf(32),
    card: bytesUpTo(2_048),
    promised: z.literal(true),
  }),
  answer: granted({ roomId: id<RoomId>() }),
} as const satisfies JsonRoute;
export type NewClaim = z.output<typeof claimInvite.request>;
