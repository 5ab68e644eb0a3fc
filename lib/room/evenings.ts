import { between, type Instant, minutes } from "../values/time";
import { daysLater, momentOf, type WallClock, wallClock } from "./wallClock";

/** When an evening's talk begins, if nobody says otherwise. */
const EVENING = 20;
const LATEST = 22;
/** What is offered lies at least this far ahead, so that the other can still answer. */
const LEAST_AHEAD = minutes(30);

/** Tonight, at eight or at the next full hour until ten; null where the evening is too far gone. */
export function tonight(now: Instant, zone: string): Instant | null {
  const today = { ...wallClock(now, zone), minute: 0 };
  for (let hour = EVENING; hour <= LATEST; hour += 1) {
    const moment = momentOf({ ...today, hour }, zone);
    if (between(now, moment) >= LEAST_AHEAD) return moment;
  }
  return null;
}

/** Tomorrow evening at eight. */
export const tomorrowEvening = (now: Instant, zone: string): Instant =>
  momentOf({ ...daysLater(wallClock(now, zone), 1), hour: EVENING, minute: 0 }, zone);

/** The moment that was picked in a field for a day ("2026-11-15") and one for a time ("19:00"); null where one is missing. */
export function pickedMoment(day: string, time: string, zone: string): Instant | null {
  const [year, month, date] = numbersOf(day, /^(\d{4})-(\d\d)-(\d\d)$/);
  const clock = pickedTime(time);
  if (year === undefined || month === undefined || date === undefined || clock === null) return null;
  return momentOf({ year, month, day: date, ...clock }, zone);
}

/** The time of day that was picked in a field; null where none was. */
export function pickedTime(time: string): Pick<WallClock, "hour" | "minute"> | null {
  const [hour, minute] = numbersOf(time, /^(\d\d):(\d\d)(?::\d\d)?$/);
  return hour === undefined || minute === undefined || hour > 23 || minute > 59 ? null : { hour, minute };
}

const numbersOf = (text: string, form: RegExp): readonly number[] => (form.exec(text) ?? []).slice(1).map(Number);

/** A moment's day as a field for days has it, for the earliest that can be picked. */
export function dayOf(moment: Instant, zone: string): string {
  const { year, month, day } = wallClock(moment, zone);
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
