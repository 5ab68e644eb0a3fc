import * as z from "zod/mini";
import type { RoomId, TalkId } from "../../values/ids";
import { id, instant, nothing } from "./fields";
import { smallOwnItem } from "./item";
import { granted, type JsonRoute } from "./route";

const ofTalk = z.strictObject({ roomId: id<RoomId>(), talkId: id<TalkId>() });

/** How much one felt heard in a talk: sealed to oneself, so the server knows that it was said, and not what. */
export const feltHeardLine = z.strictObject({ talkId: id<TalkId>(), item: smallOwnItem, at: instant });
export type FeltHeardLine = z.output<typeof feltHeardLine>;

/** All of one's own in a room; never the other's, nor that there is any. */
export const listFeltHeard = {
  method: "GET",
  path: "/api/rooms/:roomId/felt-heard",
  params: z.strictObject({ roomId: id<RoomId>() }),
  request: nothing,
  answer: granted({ feltHeard: z.array(feltHeardLine) }),
} as const satisfies JsonRoute;

/** One's own of one talk; null where one has not said. */
export const feltHeardIn = {
  method: "GET",
  path: "/api/rooms/:roomId/felt-heard/:talkId",
  params: ofTalk,
  request: nothing,
  answer: granted({ feltHeard: z.nullable(feltHeardLine) }),
} as const satisfies JsonRoute;

/** Says it, or says it anew. `unknown` for a talk that is not this room's, `not-over`. */
export const sayFeltHeard = {
  method: "PUT",
  path: "/api/rooms/:roomId/felt-heard/:talkId",
  params: ofTalk,
  request: z.strictObject({ item: smallOwnItem }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Takes it back. `unknown` where one has not said. */
export const dropFeltHeard = {
  method: "DELETE",
  path: "/api/rooms/:roomId/felt-heard/:talkId",
  params: ofTalk,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
