import * as z from "zod/mini";
import type { RoomId } from "../../values/ids";
import { agreements } from "./agreements";
import { id, instant, nothing } from "./fields";
import { ownFormatLine } from "./ownFormats";
import { proposalLine } from "./proposals";
import { roomDetail } from "./rooms";
import { granted, type JsonRoute } from "./route";
import { shareLine } from "./shares";
import { thoughts } from "./thoughts";
import { topicLine } from "./topics";

/** All of a room as one of its two partners sees it, all of one moment; every list has the newest first. */
export const wholeRoom = {
  method: "GET",
  path: "/api/rooms/:roomId",
  params: z.strictObject({ roomId: id<RoomId>() }),
  request: nothing,
  answer: granted({
    ...roomDetail.shape,
    /** Both partners' topics, without those the partner has sealed to themself. */
    topics: z.array(topicLine),
    thoughts,
    /** With those the other let go until they are put away. */
    proposals: z.array(proposalLine),
    ownFormats: z.array(ownFormatLine),
    agreements,
    /** Without what a counsellor reads; of those that the other would rather not, only one's own. */
    shares: z.array(shareLine),
    /** The first time that another of one's own sign-ins may begin anew; null where none asked. */
    anewElsewhere: z.nullable(instant),
  }),
} as const satisfies JsonRoute;
export type WholeRoom = z.output<typeof wholeRoom.answer>;
