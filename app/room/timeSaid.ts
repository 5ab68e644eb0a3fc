import type { OpenProposal } from "../../lib/line/roomTypes";
import { awaited } from "../../lib/room/proposal";
import { hasBegun } from "../../lib/room/times";
import type { Seat } from "../../lib/values/seat";
import type { Instant } from "../../lib/values/time";

/** Which sentence says how a time stands, seen from a seat. */
export function timeSaid(proposal: OpenProposal, seat: Seat, now: Instant) {
  const { state, kind, letGoBy, time, by } = proposal;
  const weekly = kind === "weekly";
  if (letGoBy !== null) return weekly && state === "agreed" ? "weeklyLetGo" : "letGo";
  if (state === "agreed") return hasBegun(time, now) ? "begun" : "agreed";
  if (hasBegun(time, now)) return "passed";
  if (state === "countered") return awaited(proposal) === seat ? "counteredTheirs" : "counteredMine";
  if (by === seat) return weekly ? "weeklyOfferedMine" : "offeredMine";
  return weekly ? "weeklyOfferedTheirs" : "offeredTheirs";
}

/** What waits for this seat comes first, then what the other let go, what is agreed, and what waits for the other. */
export function timesInOrder(times: readonly OpenProposal[], seat: Seat): readonly OpenProposal[] {
  const rank = (proposal: OpenProposal): number => {
    if (awaited(proposal) === seat) return 0;
    if (proposal.letGoBy !== null) return 1;
    if (proposal.state !== "agreed") return 4;
    return proposal.kind === "weekly" ? 2 : 3;
  };
  const moment = ({ time }: OpenProposal) => (time?.kind === "once" ? time.at : 0);
  return times.toSorted((one, other) => rank(one) - rank(other) || moment(one) - moment(other));
}

/** Which sentence says how the two stand with their times at all. */
export function timesLine(times: readonly OpenProposal[], seat: Seat) {
  if (times.some((each) => awaited(each) === seat)) return "lineMine";
  if (times.some(({ letGoBy }) => letGoBy !== null)) return "lineLetGo";
  if (times.some((each) => awaited(each) !== null)) return "lineTheirs";
  return times.length > 0 ? "lineSet" : "free";
}
