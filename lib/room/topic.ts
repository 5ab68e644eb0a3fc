import type { Seat } from "../values/seat";

/** Where something to talk about stands. It may wait as long as it likes. */
export type TopicState = "waiting" | "talked";

/** Items of this epoch are sealed to their author alone: there was no partner yet when they were put down. */
export const ALONE = 0;

/** How long a topic or a thought may be, in characters: a line, not a letter. */
export const TOPIC_LENGTH = 200;
export const THOUGHT_LENGTH = 1_000;

type Placed = { readonly seat: Seat; readonly item: { readonly epoch: number } };

/** Topics this seat must seal again now that the room has a key of its own, so that the partner sees them too. */
export const toBringAlong = <T extends Placed>(topics: readonly T[], seat: Seat, epoch: number): readonly T[] =>
  epoch === ALONE ? [] : topics.filter((topic) => topic.seat === seat && topic.item.epoch === ALONE);

/** A line as it is kept: no blanks at its ends, or null where nothing is left or it is too long. */
export function tidyLine(text: string, length: number): string | null {
  const line = text.trim();
  return line.length > 0 && line.length <= length ? line : null;
}
