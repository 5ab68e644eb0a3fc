import * as z from "zod/mini";
import type { OwnFormatId, RoomId } from "../../values/ids";
import { id, instant, nothing, seat } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ roomId: id<RoomId>() });
const ofOwnFormat = z.strictObject({ roomId: id<RoomId>(), ownFormatId: id<OwnFormatId>() });

/** A format that one of the two has put together: the server knows who, and when. */
export const ownFormatLine = z.strictObject({ ownFormatId: id<OwnFormatId>(), seat, item, createdAt: instant });
export type OwnFormatLine = z.output<typeof ownFormatLine>;

/** Puts one into the library of the two. `stale-epoch`, `too-large` where there are too many. */
export const putOwnFormat = {
  method: "POST",
  path: "/api/rooms/:roomId/own-formats",
  params,
  request: z.strictObject({ ownFormatId: id<OwnFormatId>(), item }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Its author seals it anew. `unknown`, `stale-epoch`. */
export const changeOwnFormat = {
  method: "PUT",
  path: "/api/rooms/:roomId/own-formats/:ownFormatId",
  params: ofOwnFormat,
  request: z.strictObject({ item }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Its author takes it out of the library. `unknown`. */
export const dropOwnFormat = {
  method: "DELETE",
  path: "/api/rooms/:roomId/own-formats/:ownFormatId",
  params: ofOwnFormat,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
