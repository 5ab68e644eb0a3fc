import type { Seq } from "../values/ids";
import type { Seat } from "../values/seat";
import { type Happening, isSaying } from "./event";

type Spoken = { readonly seq: Seq; readonly by: Seat | null; readonly happening: Happening };

/**
 * The places of a log whose words their author has put differently since: they count no longer, have no place in any reading
 * of the talk, and are erased with its close. What is put differently is always what its author said last. [N7] [N8]
 */
export const earlierWordings = (events: readonly Spoken[]): ReadonlySet<Seq> => {
  const earlier = new Set<Seq>();
  const last = new Map<Seat, Seq>();
  for (const { seq, by, happening } of events) {
    if (by === null || !isSaying(happening)) continue;
    const before = last.get(by);
    if (happening.kind === "PutDifferently" && before !== undefined) earlier.add(before);
    last.set(by, seq);
  }
  return earlier;
};

/** The same log, of each takeaway only the wording that counts. [N8] */
export const asTheyCount = <Event extends Spoken>(events: readonly Event[]): readonly Event[] => {
  const earlier = earlierWordings(events);
  return earlier.size === 0 ? events : events.filter(({ seq }) => !earlier.has(seq));
};
