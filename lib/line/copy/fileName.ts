import { wallClock } from "../../room/wallClock";
import type { Instant } from "../../values/time";

const two = (count: number): string => String(count).padStart(2, "0");

/** What a copy's file is called: the day the talk began, and nothing that says whose it is or where it is from. */
export function fileName(began: Instant, zone: string, ending: "md" | "json"): string {
  const { year, month, day } = wallClock(began, zone);
  return `notes-${year}-${two(month)}-${two(day)}.${ending}`;
}
