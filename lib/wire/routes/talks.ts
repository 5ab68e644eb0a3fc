import * as z from "zod/mini";
import type { ActType } from "../../talk/command";
import type { Happening } from "../../talk/event";
import type { Keep, Talk } from "../../talk/talk";
import type { AccountId, CommandId, RoomId, TalkId } from "../../values/ids";
import type { Sealed, WordsHash, WrappedKey } from "../../values/sealed";
import { bytesUpTo, id, instant, nothing, seat, whole } from "./fields";
import { granted, type JsonRoute } from "./route";

/** A talk as its room lists it. */
export const talkLine = z.strictObject({
  talkId: id<TalkId>(),
  format: z.string(),
  status: z.enum(["gathering", "running", "paused", "resting", "closed"] satisfies Talk["status"][]),
  createdAt: instant,
  closedAt: z.nullable(instant),
  keep: z.nullable(z.enum(["nothing", "notes", "everything"] satisfies Keep[])),
  /** By either, for both: nothing is left of it but when it was asked for, and in which format. */
  deleted: z.boolean(),
});
export type TalkLine = z.output<typeof talkLine>;

/** An event with its words; what the happening holds is read by `evolve`, its kind is all that is checked here. */
const loggedEvent = z.strictObject({
  seq: whole(1),
  at: instant,
  by: z.nullable(seat),
  happening: z.custom<Happening>(
    (value) => typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string",
  ),
  cmdId: id<CommandId>(),
  author: z.custom<AccountId | "care">((value) => typeof value === "string"),
  type: z.custom<ActType | "care">((value) => typeof value === "string"),
  turnNo: whole(0),
  baseSeq: whole(0),
  epoch: whole(0),
  wordsHash: z.custom<WordsHash>((value) => typeof value === "string"),
  words: z.nullable(bytesUpTo<Sealed>(32_768)),
});

/** A place in a log as it stands in a path. */
const place = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000));

/** A page of a talk's log after a place in it, for notes; works where no line is open. Strangers: `gone`. */
export const talkLog = {
  method: "GET",
  path: "/api/talks/:talkId/log",
  params: z.strictObject({ talkId: id<TalkId>() }),
  request: z.strictObject({ after: z.coerce.number().check(z.int(), z.minimum(0)) }),
  answer: granted({
    talkId: id<TalkId>(),
    roomId: id<RoomId>(),
    key: z.nullable(z.strictObject({ epoch: whole(1), wrappedKey: bytesUpTo<WrappedKey>(256) })),
    events: z.array(loggedEvent),
    headSeq: whole(0),
    more: z.boolean(),
    seat,
  }),
} as const satisfies JsonRoute;
export type TalkLog = z.output<typeof talkLog.answer>;

/** Keeps less of a talk that is over, for both and at once. `not-over`, `unknown` where no more than this is kept already. */
export const keepLess = {
  method: "PUT",
  path: "/api/talks/:talkId/keep",
  params: z.strictObject({ talkId: id<TalkId>() }),
  request: z.strictObject({ keep: z.enum(["nothing", "notes"] satisfies Keep[]) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Erases what one said oneself, at one place of a talk that is over. `not-over`, `unknown` where there is nothing of one's own. */
export const eraseOwn = {
  method: "DELETE",
  path: "/api/talks/:talkId/words/:seq",
  params: z.strictObject({ talkId: id<TalkId>(), seq: place }),
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** Deletes a talk that is over, for both and at once. Strangers: `gone`. `not-over` */
export const deleteTalk = {
  method: "DELETE",
  path: "/api/talks/:talkId",
  params: z.strictObject({ talkId: id<TalkId>() }),
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** A closed talk as one looks back on it: how many of its words are still there says whether more was erased since. */
export const pastTalkLine = z.extend(talkLine, { words: whole(0) });
export type PastTalkLine = z.output<typeof pastTalkLine>;

/** The room's closed talks, the newest first. Strangers: `gone`. */
export const listPastTalks = {
  method: "GET",
  path: "/api/rooms/:roomId/past-talks",
  params: z.strictObject({ roomId: id<RoomId>() }),
  request: nothing,
  answer: granted({ talks: z.array(pastTalkLine) }),
} as const satisfies JsonRoute;
