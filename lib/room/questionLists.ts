import { canonicalJson } from "../values/canonical";
import { days, type Instant } from "../values/time";

/** What a partner keeps of questions, a list each: their own, for both; those they have asked, for both; favourites, for themself. */
export const QUESTION_LISTS = ["own", "asked", "favourites"] as const;
export type QuestionList = (typeof QUESTION_LISTS)[number];

/** How near a question comes: 1 for any evening, 2 for a quiet one, 3 for when both wish to go further. */
const DEPTHS = [1, 2, 3] as const;

/** A question that one of the two has thought of. */
export type OwnQuestion = { readonly text: string; readonly depth: (typeof DEPTHS)[number] };

/** The names of questions that were asked, each with the day it was asked last (days since 1970, UTC). */
export type Asked = ReadonlyMap<string, number>;

/** The longest question, in letters of the machine. */
export const QUESTION_LENGTH = 200;
/** How long a question rests once it was asked, in days. */
const RESTS = 365;
/** How many of them a list holds: each takes 16 bytes at most. */
const MOST_ASKED = 500;
/** What one sealed list holds, in bytes: an item is padded to 8 KiB, and one byte of it is the mark. */
const MOST_BYTES = 8_191;

/** A question's name: FNV-1a of its words, 32 bits, in base 36. Short, so that a year of them fits into one list. */
export function nameOfQuestion(question: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(question.trim())) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The day of a moment, as `Asked` counts. */
export const dayOf = (moment: Instant): number => Math.floor(moment / days(1));

/** What was asked in any of these lists; the later day counts. */
export function askedInAll(lists: readonly Asked[]): Asked {
  const all = new Map<string, number>();
  for (const [name, day] of lists.flatMap((list) => [...list])) all.set(name, Math.max(day, all.get(name) ?? 0));
  return all;
}

/** Whether a question was asked less than a year ago. */
export function rests(question: string, asked: Asked, today: number): boolean {
  const day = asked.get(nameOfQuestion(question));
  return day !== undefined && today - day < RESTS;
}

/** With these asked today. What has rested for a year is let go; where there is no room, so is what was asked longest ago. */
export function withAsked(asked: Asked, questions: readonly string[], today: number): Asked {
  const named = questions.map((question) => [nameOfQuestion(question), today] as const);
  const all = [...new Map([...asked, ...named])].filter(([, day]) => today - day < RESTS);
  all.sort(([, one], [, other]) => other - one);
  return new Map(all.slice(0, MOST_ASKED));
}

/** Whether a list, as it is written, can be sealed as one. */
export const fitsOneList = (text: string): boolean => new TextEncoder().encode(text).length <= MOST_BYTES;

export const writeAsked = (asked: Asked): string => canonicalJson({ v: 1, asked: Object.fromEntries(asked) });
export const writeOwnQuestions = (own: readonly OwnQuestion[]): string => canonicalJson({ v: 1, own });
export const writeFavourites = (favourites: readonly string[]): string => canonicalJson({ v: 1, favourites });

/** What a sealed list says, whichever of the two wrote it. What cannot be read in it is left out. */
export const readAsked = (text: string): Asked => {
  const { asked } = fieldsIn(text);
  const entries = Object.entries(isFields(asked) ? asked : {});
  return new Map(entries.flatMap(([name, day]) => (isDay(day) ? [[name, day] as const] : [])));
};
export const readOwnQuestions = (text: string): readonly OwnQuestion[] => {
  const { own } = fieldsIn(text);
  return (Array.isArray(own) ? own : []).flatMap(questionFrom);
};
export const readFavourites = (text: string): readonly string[] => {
  const { favourites } = fieldsIn(text);
  return (Array.isArray(favourites) ? favourites : []).filter((name) => typeof name === "string");
};

type Fields = { readonly [name: string]: unknown };

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isDay = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function fieldsIn(text: string): Fields {
  try {
    const fields: unknown = JSON.parse(text);
    return isFields(fields) && fields.v === 1 ? fields : {};
  } catch {
    return {};
  }
}

function questionFrom(value: unknown): readonly OwnQuestion[] {
  if (!isFields(value) || typeof value.text !== "string") return [];
  const { text } = value;
  const depth = DEPTHS.find((each) => each === value.depth);
  return depth === undefined || text.trim() === "" || text.length > QUESTION_LENGTH ? [] : [{ text, depth }];
}
