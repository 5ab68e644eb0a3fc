import { type Opening, readOpening } from "../room/opening";
import type { Words } from "./types";

/** What an opening's sealed words say, where they are open; null where they are not. */
export const openingOf = (words: Words | undefined): Opening | null =>
  words?.state === "open" ? readOpening(words.text) : null;

/** The topic of a talk, as the words of its opening give it: the line itself, or why it is not there. */
export const topicOf = (words: Words | undefined): Words | undefined => {
  const opening = openingOf(words);
  return opening === null ? words : { state: "open", text: opening.topic };
};
