import * as z from "zod/mini";
import { QUESTION_LISTS } from "../../room/questionLists";
import type { RoomId } from "../../values/ids";
import { id, nothing, seat, whole } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";

const list = z.enum(QUESTION_LISTS);

/** A list of questions: whose, which, and how often it was sealed anew. The server knows no question in it, nor how many there are. */
export const questionListLine = z.strictObject({ seat, list, revision: whole(1), item });
export type QuestionListLine = z.output<typeof questionListLine>;

/** The lists of both; of the favourites one's own alone. */
export const readQuestionLists = {
  method: "GET",
  path: "/api/rooms/:roomId/questions",
  params: z.strictObject({ roomId: id<RoomId>() }),
  request: nothing,
  answer: granted({ lists: z.array(questionListLine) }),
} as const satisfies JsonRoute;

/**
 * Seals one's own list anew. `revision`: the one it was made from, 0 for none. `changed-since` where another device was faster,
 * `malformed` for favourites that are not sealed to oneself or others that are, `stale-epoch`.
 */
export const putQuestionList = {
  method: "PUT",
  path: "/api/rooms/:roomId/questions/:list",
  params: z.strictObject({ roomId: id<RoomId>(), list }),
  request: z.strictObject({ revision: whole(0), item }),
  answer: granted({}),
} as const satisfies JsonRoute;
