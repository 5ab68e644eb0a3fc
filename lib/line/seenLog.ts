import type { TalkId } from "../values/ids";
import type { Broken } from "./broken";
import type { OutboxContent } from "./outbox";
import type { SeenLog } from "./store";
import { headOf, lastOf, type TalkLog } from "./talkLog";

/** A log's end, to be remembered. */
export const endOf = (talkId: TalkId, log: TalkLog): SeenLog => ({ talkId, seq: lastOf(log), head: headOf(log) });

/** Whether a log, as far as it has come, is another one than was seen here. */
export const isAnother = (seen: SeenLog | null, log: TalkLog): Broken | null => {
  const head = seen && log.heads[seen.seq];
  return seen && head !== undefined && head !== seen.head ? { why: "another-head", at: seen.seq } : null;
};

/** Whether a whole log is not, or not all of, what was seen here. */
export const isLess = (seen: SeenLog | null, log: TalkLog): Broken | null =>
  seen && lastOf(log) < seen.seq ? { why: "cut-short", at: lastOf(log) } : isAnother(seen, log);

/** The first of one's own acts that the server said is saved at a place where the log has something else. [L6] */
export function missingIn(log: TalkLog, talkId: TalkId, acked: OutboxContent["acked"]): Broken | null {
  const missing = acked.find(({ entry: { message }, seq }) => {
    const there = log.events[seq - 1];
    return message.talkId === talkId && there !== undefined && there.cmdId !== message.cmdId;
  });
  return missing ? { why: "missing", at: missing.seq } : null;
}
