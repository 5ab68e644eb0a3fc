import type { RoomId, Seq, TalkId } from "../values/ids";
import type { LoggedEvent } from "../wire/messages";
import type { Ask, AskRefusal } from "./ask";
import { keptWords, openLog } from "./openLog";
import { readLog } from "./readLog";
import type { Sealer } from "./sealer";
import type { TalkLog } from "./talkLog";
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
  const read = await readLog(ask, roomId, talkId);
  if (typeof read === "string" || "why" in read) return read;
  const { log, key } = read;
  if (key !== null) await sealer.openTalkKey({ roomId, talkId, ...key });
  const words = keptWords(log, await openLog(log, log.events, parts));
  const tampered = [...words].find(([, each]) => each.state === "tampered");
  return tampered ? { why: "tampered", at: tampered[0] } : { log, events: log.events, words };
}
