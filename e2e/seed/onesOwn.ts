import { sayFeltHeard } from "../../lib/line/feltHeard";
import { putPrivateNote } from "../../lib/line/privateNotes";
import { FELT_HEARD, WHOLLY } from "../../lib/room/feltHeard";
import { newId, type PrivateNoteId, type RoomId, type TalkId } from "../../lib/values/ids";
import type { Chance } from "./chance";
import type { Seeded } from "./couple";

/** Of so many talks one says how much one felt heard, and of so few one writes something down for oneself. */
const SAYS = 2 / 3;
const NOTES = 1 / 40;

const NOTED = [
  "Next time I start with what I liked about the day.",
  "I was harder than I wanted to be. Say sorry before the weekend.",
  "This is about my father more than about us.",
  "It helped that we both sat on the floor.",
  "Do not bring up the car when it is late.",
  "I think I am lonely on Thursdays.",
] as const;

/** What one partner keeps of a talk for themself alone: now and then nothing. `share` is how much of the year has passed. */
export async function keepsOwn(
  who: Seeded,
  roomId: RoomId,
  talkId: TalkId,
  share: number,
  chance: Chance,
): Promise<void> {
  if (chance.isUnder(SAYS)) {
    // A year in which it slowly becomes better, with a harder time in its middle.
    const mood = 5 + 3 * share - 2.5 * Math.exp(-(((share - 0.45) / 0.1) ** 2));
    const drawn = Math.max(0, Math.min(WHOLLY, Math.round(mood + 4 * (chance.next() - 0.5))));
    const felt = FELT_HEARD[drawn];
    if (felt === undefined) throw new Error(`nobody says ${drawn}`);
    done(await sayFeltHeard(who, roomId, talkId, felt));
  }
  if (chance.isUnder(NOTES)) await notes(who, roomId, talkId, chance);
}

/** A private note of theirs, on a talk or on none. */
export async function notes(who: Seeded, roomId: RoomId, talkId: TalkId | null, chance: Chance): Promise<void> {
  done(await putPrivateNote(who, roomId, { noteId: newId<PrivateNoteId>(), talkId, text: chance.of(NOTED) }));
}

function done(refusal: string | null): void {
  if (refusal !== null) throw new Error(refusal);
}
