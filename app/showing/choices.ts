import type { ShowingTalk } from "../../lib/line/showing/roomShares";
import type { Chosen } from "../../lib/line/showing/shown";
import type { TalkId } from "../../lib/values/ids";

/** What is chosen of each talk; null where nobody has chosen yet. */
export type Choices = ReadonlyMap<TalkId, Chosen | null>;

/** Makes what is to be shown of a talk, once it is open; null where it cannot be read. */
export type Make = () => ShowingTalk | null;
