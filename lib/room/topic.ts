import { canonicalJson } from "../values/canonical";
import type { Seat } from "../values/seat";

/** Where something to talk about stands. It may wait as long as it likes; `not-yet`: one of them said so, without a reason. */
export const TOPIC_STATES = ["waiting", "not-yet", "talked"] as const;
export type TopicState = (typeof TOPIC_STATES)[number];

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

/** What a topic says once it is opened: its line, and whether it hurts whoever put it down. */
export type TopicWords = { readonly text: string; readonly hurts: boolean };

/** A topic as it is sealed. A line that hurts nobody is sealed as it stands, as topics were before they could be marked. */
export function sealedTopic(topic: TopicWords): string {
  const plain = readTopic(topic.text);
  const readsTheSame = plain.text === topic.text && plain.hurts === topic.hurts;
  return readsTheSame ? topic.text : canonicalJson(topic);
}

/** A topic out of its opened words; older ones, without the mark, are their line alone. */
export function readTopic(words: string): TopicWords {
  return markedTopic(words) ?? { text: words, hurts: false };
}

function markedTopic(words: string): TopicWords | null {
  try {
    const { text, hurts } = Object(JSON.parse(words)) as Partial<TopicWords>;
    return typeof text === "string" && typeof hurts === "boolean" ? { text, hurts } : null;
  } catch {
    return null;
  }
}
