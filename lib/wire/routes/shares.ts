import * as z from "zod/mini";
import { MOST_SHOWN_TALKS, SHARE_DAYS, SHARE_STATES } from "../../room/share";
import type { RoomId, ShareId, TalkId } from "../../values/ids";
import type { Sealed, WordsHash } from "../../values/sealed";
import { bytesOf, bytesUpTo, id, instant, nothing, seat, whole } from "./fields";
import { item } from "./item";
import { granted, type JsonRoute } from "./route";

const params = z.strictObject({ roomId: id<RoomId>() });
const ofShare = z.strictObject({ roomId: id<RoomId>(), shareId: id<ShareId>() });

/** The most bytes of what a counsellor reads, padded to a size step, with what its seal adds. */
export const MOST_SHOWN_BYTES = 131_072;
const sealed = bytesUpTo<Sealed>(MOST_SHOWN_BYTES + 28);

/** A counsellor's read-only view as its two see it: how often it was read, and when last; not by whom. */
export const shareLine = z.strictObject({
  shareId: id<ShareId>(),
  seat,
  state: z.enum(SHARE_STATES),
  talkIds: z.array(id<TalkId>()),
  item,
  days: z.union(SHARE_DAYS.map((count) => z.literal(count))),
  createdAt: instant,
  expiresAt: z.nullable(instant),
  timesRead: whole(0),
  lastReadAt: z.nullable(instant),
});
export type ShareLine = z.output<typeof shareLine>;

/** A talk that is chosen, and every place of it where words stood when it was read: nothing erased since is shown. */
const chosenTalk = z.strictObject({
  talkId: id<TalkId>(),
  places: z.array(whole(1)).check(z.maxLength(5_000)),
});

/** Proposes a share; its link opens nothing yet. `stale-epoch`, `shares-full`, `not-over`, `changed-since` where words were erased meanwhile, `too-large`. */
export const proposeShare = {
  method: "POST",
  path: "/api/rooms/:roomId/shares",
  params,
  request: z.strictObject({
    shareId: id<ShareId>(),
    item,
    sealed,
    openHash: bytesOf(32),
    days: z.union(SHARE_DAYS.map((count) => z.literal(count))),
    talks: z.array(chosenTalk).check(z.minLength(1), z.maxLength(MOST_SHOWN_TALKS)),
  }),
  answer: granted({}),
  most: 400_000,
} as const satisfies JsonRoute;
export type NewShare = z.output<typeof proposeShare.request>;

/** What the counsellor would read, for either of the two. `unknown` where it is over. */
export const previewShare = {
  method: "GET",
  path: "/api/rooms/:roomId/shares/:shareId",
  params: ofShare,
  request: nothing,
  answer: granted({ sealed }),
} as const satisfies JsonRoute;

/** The other approves what they have seen, by its hash; from now on its link opens. `not-yours`, `unknown`, `changed-since`. */
export const approveShare = {
  method: "PUT",
  path: "/api/rooms/:roomId/shares/:shareId",
  params: ofShare,
  request: z.strictObject({ seen: bytesOf<WordsHash>(32) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** Either lets it go, at once: taken back, declined without a reason, ended, or put away. `unknown`. */
export const letShareGo = {
  method: "DELETE",
  path: "/api/rooms/:roomId/shares/:shareId",
  params: ofShare,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;

/** Whoever has the link reads it, which is counted. Not there, not approved, over, or another link: always `unknown`. `too-fast`. */
export const openShare = {
  method: "POST",
  path: "/api/shares/:shareId/open",
  params: z.strictObject({ shareId: id<ShareId>() }),
  request: z.strictObject({ token: bytesOf(32) }),
  answer: granted({ sealed, expiresAt: instant }),
} as const satisfies JsonRoute;
