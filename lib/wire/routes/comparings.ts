import * as z from "zod/mini";
import type { CompareId, RoomId } from "../../values/ids";
import { bytesOf, id } from "./fields";
import { granted, type JsonRoute } from "./route";

/** Begins comparing keys by safety words. `already-answered` where the other has begun; `too-fast` after three in a day. */
export const beginComparing = {
  method: "POST",
  path: "/api/rooms/:roomId/comparings",
  params: z.strictObject({ roomId: id<RoomId>() }),
  request: z.strictObject({ compareId: id<CompareId>(), commitment: bytesOf(32) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/**
 * Tells one's number: the second one's in answer to the commitment, the first one's after that. Told once: another one
 * is `already-answered`. `unknown` where none stands open, or it is not one's time yet.
 */
export const tellNumber = {
  method: "PUT",
  path: "/api/rooms/:roomId/comparings/:compareId",
  params: z.strictObject({ roomId: id<RoomId>(), compareId: id<CompareId>() }),
  request: z.strictObject({ nonce: bytesOf(32) }),
  answer: granted({}),
} as const satisfies JsonRoute;
