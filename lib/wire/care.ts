import type { NewEvent } from "../talk/event";
import type { Talk } from "../talk/talk";
import { hashWords } from "../values/chain";
import type { CommandId, Seq } from "../values/ids";
import { laterOf } from "../values/time";
import type { LoggedEvent } from "./messages";

/** How the ids of events begin that no partner asked for; no browser's command may. */
export const CARE_MARK = "care-";

/** The id of an event of the server's care: given by its place, so that two nodes cannot write the same one twice. */
export const careId = (seq: Seq): CommandId => `${CARE_MARK}${String(seq).padStart(17, "0")}` as CommandId;

/** An event of the server's care at its place after what the talk holds. It carries no words. */
export async function careEvent(
  talk: Talk | null,
  { at, by, happening }: NewEvent,
  epoch: number,
): Promise<LoggedEvent> {
  const seq = (talk?.seq ?? 0) + 1;
  const turnNo = talk && "turn" in talk ? talk.turn.turnNo : 0;
  const place = { seq, at: talk ? laterOf(talk.at, at) : at, by, happening, cmdId: careId(seq) };
  const care = { author: "care", type: "care", turnNo, baseSeq: seq - 1, epoch } as const;
  return { ...place, ...care, wordsHash: await hashWords(null), words: null };
}
