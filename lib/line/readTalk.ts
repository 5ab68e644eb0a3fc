import type { RoomId, Seq, TalkId } from "../values/ids";
import type { LoggedEvent } from "../wire/messages";
import { type TalkLog as LogPage, talkLog } from "../wire/routes/talks";
import type { Ask, AskRefusal } from "./ask";
import { keptWords, openLog } from "./openLog";
import type { Sealer } from "./sealer";
import { emptyLog, grow, type TalkLog } from "./talkLog";
import type { Broken, Self, Words } from "./types";

/** A talk to read again: its events in order, and the words that were kept. */
export type ReadTalk = {
  readonly log: TalkLog;
  readonly events: readonly LoggedEvent[];
  readonly words: ReadonlyMap<Seq, Words>;
};

type ReadParts = {
  readonly ask: Ask;
  readonly sealer: Sealer;
  readonly roomId: RoomId;
  readonly talkId: TalkId;
  readonly self: Self;
};

/** Reads a talk whole, checks its chain and opens its words in this browser; no line is needed. `Broken` where the log is not what it was. [U7] */
export async function readTalk(parts: ReadParts): Promise<ReadTalk | AskRefusal | Broken> {
  const { ask, sealer, roomId, talkId } = parts;
  let log = await emptyLog(roomId, talkId);
  for (;;) {
    const page = await ask(talkLog, { talkId }, { after: log.events.length });
    if (!page.ok) return page.refusal;
    if (log.events.length === 0) await openKey(sealer, roomId, talkId, page.key);
    const growth = await grow(log, page.events);
    if (growth.broken) return growth.broken;
    log = growth.log;
    if (!page.more || page.events.length === 0) break;
  }
  const words = keptWords(log, await openLog(log, log.events, parts));
  const tampered = [...words].find(([, each]) => each.state === "tampered");
  return tampered ? { why: "tampered", at: tampered[0] } : { log, events: log.events, words };
}

const openKey = async (sealer: Sealer, roomId: RoomId, talkId: TalkId, key: LogPage["key"]): Promise<void> => {
  if (key !== null) await sealer.openTalkKey({ roomId, talkId, ...key });
};
