import type { EventLog } from "../lib/store/eventLog";
import type { Seq } from "../lib/values/ids";
import type { BySeat, Seat } from "../lib/values/seat";
import type { Instant } from "../lib/values/time";
import type { LoggedEvent, LogPage } from "../lib/wire/messages";
import { toSeat } from "../lib/wire/toSeat";
import type { HeldTalk } from "./heldTalk";

const MOST_EVENTS = 200;
const MOST_BYTES = 256 * 1024;
/** What an event takes beside its words and its happening, roughly. */
const FRAME = 400;

type Reader = { readonly seat: Seat; readonly present: () => BySeat<boolean>; readonly now: () => Instant };

/** A page that is finished in the moment it is sent: an event may be on its way to the reader while it is read. */
export type PageToSend = () => LogPage;

/** A page of a talk's log after a place in it: at most 200 events, at most about 256 KiB. */
export async function pageAfter(
  log: Pick<EventLog, "after">,
  host: { readonly held: HeldTalk | null; readonly catchUp: () => Promise<void> },
  { talkId, roomId, key, talk }: HeldTalk,
  since: Seq,
  { seat, present, now }: Reader,
): Promise<PageToSend> {
  const page = await log.after(talkId, since, MOST_EVENTS);
  // What is withheld is judged by the talk, which must not lag behind what is told of it. [S7]
  if (page.headSeq > (host.held?.talk.seq ?? 0)) await host.catchUp();
  const fitting = thatFit(page.events);
  const last = fitting.at(-1)?.seq ?? since;
  return () => {
    const known = host.held?.talk ?? talk;
    const events = fitting.map((event) => toSeat(known, event, seat));
    const headSeq = Math.max(page.headSeq, host.held?.talk.seq ?? 0);
    const facts = { talkId, roomId, key, events, headSeq, more: last < headSeq };
    return { ok: true, ...facts, seat, present: present(), now: now() };
  };
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
