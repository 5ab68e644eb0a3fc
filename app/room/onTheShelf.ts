import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom, OpenTopic } from "../../lib/line/roomTypes";
import type { Doing } from "./useDoing";

/** One of the topics on the shelf, and all that is needed to show it and to act on it. */
export type OnTheShelf = {
  readonly topic: OpenTopic;
  readonly room: OpenRoom;
  readonly line: RoomLine;
  readonly doing: Doing;
  /** Puts the focus on the shelf's heading, where what had it is gone. */
  readonly toHeading: () => void;
};
