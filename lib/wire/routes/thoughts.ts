import * as z from "zod/mini";
import type { RoomId, ThoughtId } from "../../values/ids";
import { id, instant, nothing, seat } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ roomId: id<RoomId>() });
const ofThought = z.strictObject({ roomId: id<RoomId>(), thoughtId: id<ThoughtId>() });

/** A line of one's own, and the copy for both once it is shared. */
export const ownThought = z.strictObject({
  thoughtId: id<ThoughtId>(),
  item,
  shared: z.nullable(item),
  createdAt: instant,
  sharedAt: z.nullable(instant),
});
export type OwnThought = z.output<typeof ownThought>;

/** A line the partner chose to share; when it was written is the partner's own. */
export const sharedThought = z.strictObject({ thoughtId: id<ThoughtId>(), seat, shared: item, sharedAt: instant });
export type SharedThought = z.output<typeof sharedThought>;

export const listThoughts = {
  method: "GET",
  path: "/api/rooms/:roomId/thoughts",
  params,
  request: nothing,
  answer: granted({ own: z.array(ownThought), partners: z.array(sharedThought) }),
} as const satisfies JsonRoute;

export const putThought = {
  method: "POST",
  path: "/api/rooms/:roomId/thoughts",
  params,
  request: z.strictObject({ thoughtId: id<ThoughtId>(), item }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Shares a line, once. `unknown`. */
export const shareThought = {
  method: "PUT",
  path: "/api/rooms/:roomId/thoughts/:thoughtId",
  params: ofThought,
  request: z.strictObject({ shared: item }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Deletes a line of one's own, and its shared copy with it. `unknown`. */
export const dropThought = {
  method: "DELETE",
  path: "/api/rooms/:roomId/thoughts/:thoughtId",
  params: ofThought,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
