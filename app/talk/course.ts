import { isNoteKind, isSaying } from "../../lib/talk/event";
import { evolve } from "../../lib/talk/evolve";
import { stepAtHand } from "../../lib/talk/places";
import type { Begun, Talk } from "../../lib/talk/talk";
import { asTheyCount, earlierWordings } from "../../lib/talk/wordings";
import type { Seat } from "../../lib/values/seat";
import type { LoggedEvent } from "../../lib/wire/messages";

/** A stretch of a talk for reading: one turn, or what came before, between or after the turns (speaker null). */
export type Stretch = {
  readonly partNo: number;
  readonly partId: string;
  readonly turnNo: number;
  readonly speaker: Seat | null;
  readonly events: readonly LoggedEvent[];
};

const TOLD: readonly LoggedEvent["happening"]["kind"][] = ["Said", "PutDifferently", "Answered", "WishesMet", "Passed"];

/** The log as stretches, in their order: what was said, answered and left out in each turn; an earlier wording has no place. [N8] */
export const courseOf = (events: readonly LoggedEvent[]): readonly Stretch[] => {
  const earlier = earlierWordings(events);
  const stretches: Stretch[] = [];
  let talk: Talk | null = null;
  for (const event of events) {
    if (talk && "turn" in talk && isTold(talk, event) && !earlier.has(event.seq)) {
      const place = placeOf(talk);
      const last = stretches.at(-1);
      if (last && last.turnNo === place.turnNo && last.partNo === place.partNo)
        stretches[stretches.length - 1] = { ...last, events: [...last.events, event] };
      else stretches.push({ ...place, events: [event] });
    }
    talk = evolve(talk, event);
  }
  return stretches;
};

// What is to oneself leaves nothing to read.
const isTold = (talk: Begun, { happening }: LoggedEvent): boolean =>
  TOLD.includes(happening.kind) && stepAtHand(talk).shown !== "to-oneself";

const placeOf = (talk: Begun): Omit<Stretch, "events"> => {
  const { partNo } = talk.step;
  const part = talk.skeleton.parts[partNo];
  const speaker = part?.goes === "once" ? null : talk.turn.speaker;
  return { partNo, partId: part?.id ?? "", turnNo: talk.turn.turnNo, speaker };
};

/** What each wrote into the notes at steps of this kind, as they put it last. [N8] */
export const notesIn = (events: readonly LoggedEvent[], kind: "plan" | "takeaway"): readonly LoggedEvent[] =>
  asTheyCount(events).filter(({ happening }) => isSaying(happening) && happening.stepKind === kind);

/** The course without what stands in the notes already. */
export const courseBesideNotes = (events: readonly LoggedEvent[]): readonly Stretch[] =>
  courseOf(events)
    .map((stretch) => ({ ...stretch, events: stretch.events.filter(({ happening }) => !isKeptNote(happening)) }))
    .filter((stretch) => stretch.events.length > 0);

const isKeptNote = (happening: LoggedEvent["happening"]): boolean =>
  isSaying(happening) && isNoteKind(happening.stepKind);

/** The end of a stretch: what was said last in it, with all else of that step and after it; its last step where nothing was said. */
export function tailOf(stretch: Stretch): Stretch {
  const { events } = stretch;
  const said = events.findLastIndex(({ happening }) => isSaying(happening));
  const from = said === -1 ? events.length - 1 : said;
  const step = stepOf(events[from]);
  const others = events.slice(0, from).findLastIndex((event) => stepOf(event) !== step);
  return { ...stretch, events: events.slice(others + 1) };
}

const stepOf = (event: LoggedEvent | undefined): string | null =>
  event && "step" in event.happening ? event.happening.step : null;

/** Stretches by the part they belong to, in their order. */
export function byPart(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const parts: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = parts.at(-1);
    if (last?.[0]?.partNo === stretch.partNo) last.push(stretch);
    else parts.push([stretch]);
  }
  return parts;
}
