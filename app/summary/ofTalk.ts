import type { TalkId } from "../../lib/values/ids";
import type { Doing } from "../room/useDoing";
import type { NamedRoom } from "../talk/useNamedRoom";

/** The talk whose summary it is, and all that is needed to act on it. */
export type OfTalk = {
  readonly room: NamedRoom;
  readonly talkId: TalkId;
  readonly doing: Doing;
  /** Puts the focus on the heading, where what had it is gone. */
  readonly toHeading: () => void;
};
