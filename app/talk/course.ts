import { evolve } from "../../lib/talk/evolve";
import type { Talk } from "../../lib/talk/talk";
import type { Seat } from "../../lib/values/seat";
import type { LoggedEvent } from "../../lib/wire/messages";

/** A stretch of a talk for reading: one turn, or what came after the turns (speaker null). */
export type Stretch = {
  readonly turnNo: number;
  readonly speaker: Seat | null;
  readonly events: readonly LoggedEvent[];
};

const TOLD: readonly LoggedEvent["happening"]["kind"][] = ["Said", "Answered", "Passed"];

/** The log as stretches, in their order: what was said, answered and left out in each turn. */
export const courseOf = (events: readonly LoggedEvent[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let talk: Talk | null = null;
  for (const event of events) {
    if (talk && "turn" in talk && TOLD.includes(event.happening.kind)) {
      const inTurn = talk.skeleton.parts[talk.step.partNo]?.goes === "turns";
      const place = { turnNo: talk.turn.turnNo, speaker: inTurn ? talk.turn.speaker : null };
      const last = stretches.at(-1);
      if (last?.turnNo === place.turnNo && last.speaker === place.speaker)
        stretches[stretches.length - 1] = { ...last, events: [...last.events, event] };
      else stretches.push({ ...place, events: [event] });
    }
    talk = evolve(talk, event);
  }
  return stretches;
};
