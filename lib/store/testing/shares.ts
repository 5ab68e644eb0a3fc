import { createHash } from "node:crypto";
import type { Keep } from "../../talk/talk";
import { newId, type ShareId, type TalkId } from "../../values/ids";
import type { Sealed } from "../../values/sealed";
import type { NewShare } from "../../wire/routes/shares";
import { openEventLog } from "../postgresEventLog";
import type { Store } from "../store";
import { append, CLOSED, event, type Pair, PROPOSED, says, TAKEAWAY } from "./eventLogSetting";
import { item } from "./people";

/** Where words stand in a talk of `closedTalk`. */
export const PLACES = [1, 2, 3, 4];

/** A talk with a topic, a statement of each and a takeaway; closed with what is kept, or left open. */
export async function closedTalk(store: Store, pair: Pair, keep: Keep | null = "everything"): Promise<TalkId> {
  const { ada, ben } = pair;
  const talkId = newId<TalkId>();
  const log = openEventLog(store);
  const opening = event(1, PROPOSED, { by: "a", author: ada.accountId, words: "planted topic" });
  const takeaway = event(4, TAKEAWAY, { by: "b", author: ben.accountId, words: "planted takeaway" });
  await log.append([append(pair, talkId, ada, [opening])]);
  await log.append([append(pair, talkId, ada, [says(2, "a", ada)])]);
  await log.append([append(pair, talkId, ben, [says(3, "b", ben)])]);
  await log.append([append(pair, talkId, ben, [takeaway])]);
  if (keep !== null) await log.append([{ ...append(pair, talkId, null, [event(5, CLOSED)]), erases: keep }]);
  return talkId;
}

/** The token that only a share's link gives. */
export const TOKEN_OF_LINK = Buffer.alloc(32, 9).toString("base64url");
const hash = createHash("sha256").update(Buffer.from(TOKEN_OF_LINK, "base64url")).digest("base64url");

/** What the two would show of these talks, as a browser sends it. */
export const newShare = (talkIds: readonly TalkId[], places: readonly number[] = PLACES): NewShare => ({
  shareId: newId<ShareId>(),
  item: item(1),
  sealed: "c2VhbGVk" as Sealed,
  openHash: hash,
  days: 7,
  talks: talkIds.map((talkId) => ({ talkId, places: [...places] })),
});
