import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenProposal, OpenRoom } from "../../lib/line/roomTypes";
import type { Instant } from "../../lib/values/time";
import type { Doing } from "./useDoing";

/** One of the times that lie on the table, and all that is needed to show it and to act on it. */
export type OnTheTable = {
  readonly proposal: OpenProposal;
  readonly room: OpenRoom;
  readonly line: RoomLine;
  readonly doing: Doing;
  readonly now: Instant;
  /** What the partner is called. */
  readonly name: string;
};
