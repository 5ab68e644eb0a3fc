import type { RoomId, TalkId } from "../values/ids";
import { type TalkLog as LogPage, talkLog } from "../wire/routes/talks";
import type { Ask, AskRefusal } from "./ask";
import type { Broken } from "./broken";
import { emptyLog, grow, type TalkLog } from "./talkLog";

/** A talk's log as it was read, and the key its words are locked with: null where they were let go. */
export type ReadLog = { readonly log: TalkLog; readonly key: LogPage["key"] };

/** Reads a talk's log whole and checks its chain, opening none of its words; no line is needed. `Broken` where it is not what it was. [U7] */
export async function readLog(ask: Ask, roomId: RoomId, talkId: TalkId): Promise<ReadLog | AskRefusal | Broken> {
  let log = await emptyLog(roomId, talkId);
  for (;;) {
    const page = await ask(talkLog, { talkId }, { after: log.events.length });
    if (!page.ok) return page.refusal;
    const growth = await grow(log, page.events);
    if (growth.broken) return growth.broken;
    log = growth.log;
    if (!page.more || page.events.length === 0) return { log, key: page.key };
  }
}
