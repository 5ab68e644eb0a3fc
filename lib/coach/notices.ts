import type { Language } from "./language";
import type { Notice, NoticeKind } from "./notice";
import { openForm } from "./openForm";
import { softWords } from "./soft";
import { isSurely } from "./sure";

/** What is being written: one's own matter, a question, what one heard, or another answer of a listener. */
export type Place = "statement" | "question" | "reflection" | "response";

// A listener's guess ("are you sad because …?") and a speaker's own words are not opened: only what is meant as a question.
const LOOKED_FOR: Readonly<Record<Place, readonly NoticeKind[]>> = {
  statement: ["blame"],
  question: ["blame", "closed-question"],
  reflection: ["blame", "defensive", "generic", "advice"],
  response: ["blame", "defensive", "generic", "advice"],
};

/**
 * What there is to notice in a draft, the weightiest first; at most one of a kind. Nothing where it is not sure that the
 * draft is in this language. Pure and quick: nothing is kept, counted or sent.
 */
export const notices = (draft: string, place: Place, language: Language): readonly Notice[] => {
  if (!isSurely(draft, language)) return [];
  const kinds = LOOKED_FOR[place];
  const opened = kinds.includes("closed-question") ? openForm(draft, language) : null;
  return [...softWords(draft, kinds, language), ...(opened ? [opened] : [])];
};
