import { formOf, surelyClosed } from "../../lib/coach/form";
import { languageOf } from "../../lib/coach/languages";
import type { NoticeKind } from "../../lib/coach/notice";
import { notices, type Place } from "../../lib/coach/notices";
import { clearlyReflects, reflects as givesBack } from "../../lib/coach/reflection";

// What the scorer of labelled sentences asks of the coach in English: the functions a talk uses, and nothing beside them.

const english = await languageOf("en");
if (!english) throw new Error("English does not pass its own examples: npx vitest run lib/coach says which");

const noticed = (text: string, place: Place, kind: NoticeKind) =>
  notices(text, place, english).some((notice) => notice.kind === kind);

export const questionForm = (text: string) => formOf(text, english);

/** Whether a question is surely closed. Whether it is one to the partner that can be opened is asked after that. */
export const suggestsOpen = (text: string) => surelyClosed(text, english).length > 0;

export const noticesAdvice = (text: string) => noticed(text, "response", "advice");

export const noticesBlame = (text: string) => noticed(text, "statement", "blame");

export const reflects = (text: string, context: string) => givesBack(text, context, english);

/** Whether the sign is shown: as in a talk, only where nothing is noticed. */
export const praisesReflection = (text: string, context: string) =>
  notices(text, "reflection", english).length === 0 && clearlyReflects(text, context, english);
