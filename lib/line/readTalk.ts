import type { RoomId, Seq, TalkId } from "../values/ids";
import type { LoggedEvent } from "../wire/messages";
import type { Ask, AskRefusal } from "./ask";
import type { Broken } from "./broken";
import { keptWords, openLog } from "./openLog";
import { readLog } from "./readLog";
import type { Sealer } from "./sealer";
import { endOf, isLess } from "./seenLog";
import type { SeenStore } from "./store";
import type { TalkLog } from "./talkLog";
import type { Self, Words } from "./types";

/** A talk to read again: its events in order, and the words that were kept. */
export type ReadTalk = {
  readonly log: TalkLog;
  readonly events: readonly LoggedEvent[];
  readonly words: ReadonlyMap<Seq, Words>;
};

type ReadParts = {
  readonly ask: Ask;
  readonly sealer: Sealer;
  readonly seen: SeenStore;
  readonly roomId: RoomId;
  readonly talkId: TalkId;
  readonly self: Self;
};

/** Reads a talk whole, checks its chain and opens its words in this browser; no line is needed. `Broken` where the log is not what it was. [U7] [U8] */
export async function readTalk(parts: ReadParts): Promise<ReadTalk | AskRefusal | Broken> {
  const { ask, sealer, seen, roomId, talkId } = parts;
  const read = await readLog(ask, roomId, talkId);
  if (typeof read === "string" || "why" in read) return read;
  const { log, key } = read;
  const less = isLess(await seen.seenLog(talkId).catch(() => null), log);
  if (less) return less;
  if (key !== null) await sealer.openTalkKey({ roomId, talkId, ...key });
  const words = keptWords(log, await openLog(log, log.events, parts));
  const tampered = [...words].find(([, each]) => each.state === "tampered");
  if (tampered) return { why: "tampered", at: tampered[0] };
  void seen.sawLog(endOf(talkId, log)).catch(() => {});
  return { log, events: log.events, words };
}
