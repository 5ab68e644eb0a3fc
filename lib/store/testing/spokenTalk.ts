import type { Keep } from "../../talk/talk";
import { newId, type TalkId } from "../../values/ids";
import type { EventLog } from "../eventLog";
import { append, CLOSED, event, type Pair, PROPOSED, says, TAKEAWAY } from "./eventLogSetting";

/** What is sealed at each place of a talk in which both spoke, told apart by `mark`. */
export const spoken = (mark: string) => ({
  topic: `${mark} topic`,
  byA: `${mark} by ada`,
  byB: `${mark} by ben`,
  takeaway: `${mark} takeaway`,
});

/** A talk in which both spoke: the topic at 1, hers at 3, his at 4, his takeaway at 5; closed with what is kept, or left open. */
export async function spokenTalk(
  log: EventLog,
  pair: Pair,
  keep: Keep | null = "everything",
  mark = "planted",
): Promise<TalkId> {
  const talkId = newId<TalkId>();
  const { ada, ben } = pair;
  const words = spoken(mark);
  const of = (by: "a" | "b") => ({ by, author: (by === "a" ? ada : ben).accountId });
  const opening = event(1, PROPOSED, { ...of("a"), words: words.topic });
  const choice = event(2, { kind: "ChoicesMade", clock: "none", keep: "everything" }, of("b"));
  const takeaway = event(5, TAKEAWAY, { ...of("b"), words: words.takeaway });
  await log.append([append(pair, talkId, ada, [opening])]);
  await log.append([append(pair, talkId, ben, [choice])]);
  await log.append([append(pair, talkId, ada, [says(3, "a", ada, { words: words.byA })])]);
  await log.append([append(pair, talkId, ben, [says(4, "b", ben, { words: words.byB })])]);
  await log.append([append(pair, talkId, ben, [takeaway])]);
  if (keep !== null) await log.append([{ ...append(pair, talkId, null, [event(6, CLOSED)]), erases: keep }]);
  return talkId;
}
