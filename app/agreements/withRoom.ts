import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import type { Instant } from "../../lib/values/time";
import type { Doing } from "../room/useDoing";

/** The room whose agreements these are, and all that is needed to show them and to act on them. */
export type WithRoom = {
  readonly room: OpenRoom;
  readonly line: RoomLine;
  /** What the partner is called. */
  readonly name: string;
};

/** One of several on a list, which acts one at a time. */
export type OnTheList = WithRoom & {
  readonly doing: Doing;
  readonly now: Instant;
  /** Puts the focus on the list's heading, where what had it is gone. */
  readonly toHeading: () => void;
};

/** In a closed room agreements can be read, and nothing else. */
export const canAct = ({ stage }: OpenRoom): boolean => stage === "paired";
