import type { RoomId } from "../values/ids";
import type { WholeRoom } from "../wire/routes/wholeRoom";
import { agreementsIn } from "./agreements";
import { type Asking, askedAnew } from "./beginAnew";
import { ownFormatsIn } from "./ownFormats";
import { proposalsIn } from "./proposals";
import { roomDetail } from "./roomDetail";
import { sharesIn } from "./shares";
import type { Store } from "./store";
import { thoughtsIn } from "./thoughts";
import { topicsIn } from "./topics";

/** All of a room as it stands at one moment, for one of its two; null for strangers. The rules are a setting. */
export function wholeRoom(
  store: Store,
  roomId: RoomId,
  asking: Asking,
): Promise<Omit<WholeRoom, "ok" | "rules"> | null> {
  return store.atOnce(async (tables) => {
    const detail = await roomDetail(tables, roomId, asking.accountId);
    if (detail === null) return null;
    // One after the other: all of them go over the one line that holds the moment.
    return {
      ...detail,
      topics: await topicsIn(tables, detail),
      thoughts: await thoughtsIn(tables, detail),
      proposals: await proposalsIn(tables, roomId),
      ownFormats: await ownFormatsIn(tables, roomId),
      agreements: await agreementsIn(tables, detail),
      shares: await sharesIn(tables, detail),
      anewElsewhere: (await askedAnew(tables, asking)).elsewhere,
    };
  });
}
