import { ID_PATTERN, type TopicId } from "../values/ids";
import { type Instant, instant } from "../values/time";
import type { ProposalKind } from "./proposal";
import { daysLater, isZone, momentOf, wallClock, weekdayOf } from "./wallClock";

/** One time. */
export type Once = { readonly kind: "once"; readonly at: Instant };
/** The same weekday (0: Sunday) and time of each week, by the clocks of a zone. */
export type Weekly = {
  readonly kind: "weekly";
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
};
export type Time = Once | Weekly;

/** What is sealed of a time: when it is, and what it is about: a topic from the shelf, a few words, or nothing said. */
export type Offer = { readonly time: Time; readonly topicId: TopicId | null; readonly text: string };

/** How many characters may say what a time is for. */
export const OFFER_LENGTH = 200;

/** What is sealed of an offer. */
export const sealedOffer = ({ time, topicId, text }: Offer): string => JSON.stringify({ time, topicId, text });

/** An offer out of its opened words; null where it is none, or of another kind than the server says. */
export function readOffer(words: string, kind: ProposalKind): Offer | null {
  const value = parsed(words);
  const time = readTime(value["time"]);
  const { topicId, text } = value;
  if (time === null || time.kind !== kind || typeof text !== "string") return null;
  const known = typeof topicId === "string" && ID_PATTERN.test(topicId) ? (topicId as TopicId) : null;
  return { time, topicId: known, text: text.slice(0, OFFER_LENGTH) };
}

/** The first time of a weekly talk after a moment. */
export function nextOf({ weekday, hour, minute, zone }: Weekly, moment: Instant): Instant {
  const today = { ...wallClock(moment, zone), hour, minute };
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const first = momentOf(daysLater(today, ahead), zone);
  return first > moment ? first : momentOf(daysLater(today, ahead + 7), zone);
}

// The partner's browser wrote it; nothing of it is believed before it is looked at.
function readTime(value: unknown): Time | null {
  const { kind, at, weekday, hour, minute, zone } = recordOf(value);
  if (kind === "once") return isWithin(at, 0, 8.64e15) ? { kind, at: instant(at) } : null;
  if (kind !== "weekly" || typeof zone !== "string" || !isZone(zone)) return null;
  const whole = isWithin(weekday, 0, 6) && isWithin(hour, 0, 23) && isWithin(minute, 0, 59);
  return whole ? { kind, weekday, hour, minute, zone } : null;
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => Object(value);

function parsed(words: string): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(words));
  } catch {
    return {};
  }
}
