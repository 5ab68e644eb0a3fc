import * as z from "zod/mini";
import type { InviteId, RoomId } from "../../values/ids";
import { id, nothing } from "./fields";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ roomId: id<RoomId>() });

/** Closes the room from one side, at once and for ever: its open talk ends, its invites are void, its lines are cut. Once closed it is closed. */
export const closeRoom = {
  method: "POST",
  path: "/api/rooms/:roomId/closing",
  params,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** Lets one's own side of the room go, with all that was one's own; the room is closed by it where it was not. From then on it is `gone`. */
export const dropSide = {
  method: "DELETE",
  path: "/api/rooms/:roomId/seat",
  params,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** Never shows one an invite of the room's other again. `unknown` where nobody ever sat there. */
export const blockPartner = {
  method: "PUT",
  path: "/api/rooms/:roomId/block",
  params,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** The same of whoever made an invite. `unknown`, `own-invite`. */
export const blockInviter = {
  method: "PUT",
  path: "/api/invites/:inviteId/block",
  params: z.strictObject({ inviteId: id<InviteId>() }),
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
