import { evolve } from "../../lib/talk/evolve";
import type { Talk } from "../../lib/talk/talk";
import type { Seat } from "../../lib/values/seat";
import type { LoggedEvent } from "../../lib/wire/messages";

/** A stretch of a talk for reading: one turn, or what came after the turns (speaker null). */
export type Stretch = {
  readonly partNo: number;
  readonly turnNo: number;
  readonly speaker: Seat | null;
  readonly events: readonly LoggedEvent[];
};

const TOLD: readonly LoggedEvent["happening"]["kind"][] = ["Said", "Answered", "WishesMet", "Passed"];

/** The log as stretches, in their order: what was said, answered and left out in each turn. */
export const courseOf = (events: readonly LoggedEvent[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let talk: Talk | null = null;
  for (const event of events) {
    if (talk && "turn" in talk && TOLD.includes(event.happening.kind)) {
      const { partNo } = talk.step;
      const inTurn = talk.skeleton.parts[partNo]?.goes !== "once";
      const place = { partNo, turnNo: talk.turn.turnNo, speaker: inTurn ? talk.turn.speaker : null };
      const last = stretches.at(-1);
      if (last && last.turnNo === place.turnNo && last.partNo === partNo)
        stretches[stretches.length - 1] = { ...last, events: [...last.events, event] };
      else stretches.push({ ...place, events: [event] });
    }
    talk = evolve(talk, event);
  }
  return stretches;
};
