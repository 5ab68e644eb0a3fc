import type { EventLog } from "../lib/store/eventLog";
import type { Seq } from "../lib/values/ids";
import type { BySeat, Seat } from "../lib/values/seat";
import type { Instant } from "../lib/values/time";
import type { LoggedEvent, LogPage } from "../lib/wire/messages";
import type { HeldTalk } from "./heldTalk";

const MOST_EVENTS = 200;
const MOST_BYTES = 256 * 1024;
/** What an event takes beside its words and its happening, roughly. */
const FRAME = 400;

type Reader = { readonly seat: Seat; readonly present: BySeat<boolean>; readonly now: Instant };

/** A page of a talk's log after a place in it: at most 200 events, at most about 256 KiB. */
export async function pageAfter(
  log: Pick<EventLog, "after">,
  { talkId, roomId, key }: HeldTalk,
  since: Seq,
  reader: Reader,
): Promise<LogPage> {
  const { events, headSeq } = await log.after(talkId, since, MOST_EVENTS);
  const fitting = thatFit(events);
  const last = fitting.at(-1)?.seq ?? since;
  return { ok: true, talkId, roomId, key, events: fitting, headSeq, more: last < headSeq, ...reader };
}

/** As many as fit, and one at least. */
function thatFit(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  let left = MOST_BYTES;
  const count = events.findIndex(({ words, happening }) => {
    left -= FRAME + (words?.length ?? 0) + JSON.stringify(happening).length;
    return left < 0;
  });
  return count < 0 ? events : events.slice(0, Math.max(1, count));
}
