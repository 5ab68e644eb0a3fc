import * as z from "zod/mini";
import type { RoomId, ThoughtId } from "../../values/ids";
import { id, instant, nothing, seat } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ roomId: id<RoomId>() });
const ofThought = z.strictObject({ roomId: id<RoomId>(), thoughtId: id<ThoughtId>() });

/** A line of one's own, and the copy for both once it is shared. */
const ownThought = z.strictObject({
  thoughtId: id<ThoughtId>(),
  item,
  shared: z.nullable(item),
  createdAt: instant,
  sharedAt: z.nullable(instant),
});
export type OwnThought = z.output<typeof ownThought>;

/** A line the partner chose to share; when it was written is the partner's own. */
const sharedThought = z.strictObject({ thoughtId: id<ThoughtId>(), seat, shared: item, sharedAt: instant });
export type SharedThought = z.output<typeof sharedThought>;

/** One's own lines, and of the partner's only what was shared; the newest first. */
export const thoughts = z.strictObject({ own: z.array(ownThought), partners: z.array(sharedThought) });
export type Thoughts = z.output<typeof thoughts>;

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
