import * as z from "zod/mini";
import { TOPIC_STATES } from "../../room/topic";
import type { RoomId, TopicId } from "../../values/ids";
import { id, instant, nothing, seat } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ roomId: id<RoomId>() });
const ofTopic = z.strictObject({ roomId: id<RoomId>(), topicId: id<TopicId>() });

const state = z.enum(TOPIC_STATES);

/** Something one of the two would like to talk about. */
export const topicLine = z.strictObject({ topicId: id<TopicId>(), seat, state, item, createdAt: instant });
export type TopicLine = z.output<typeof topicLine>;

export const putTopic = {
  method: "POST",
  path: "/api/rooms/:roomId/topics",
  params,
  request: z.strictObject({ topicId: id<TopicId>(), item }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Either may say where it stands: waiting, not yet, talked about; only its author may seal it anew. `unknown`. */
export const changeTopic = {
  method: "PUT",
  path: "/api/rooms/:roomId/topics/:topicId",
  params: ofTopic,
  request: z.strictObject({ item: z.nullable(item), state: z.nullable(state) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Its author takes a topic back. `unknown`. */
export const dropTopic = {
  method: "DELETE",
  path: "/api/rooms/:roomId/topics/:topicId",
  params: ofTopic,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
