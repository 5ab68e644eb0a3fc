import type { PastTalk } from "../../lib/line/back/pastTalk";
import { wallClock } from "../../lib/room/wallClock";
import type { Instant } from "../../lib/values/time";

/** The past talks of a month, by the clock on the wall. */
export type Month = { readonly key: string; readonly first: Instant; readonly talks: readonly PastTalk[] };

/** Past talks month by month, in their order. */
export function monthsOf(talks: readonly PastTalk[], zone: string): readonly Month[] {
  const months: { key: string; first: Instant; talks: PastTalk[] }[] = [];
  for (const talk of talks) {
    const { year, month } = wallClock(talk.began, zone);
    const key = `${year}-${month}`;
    const last = months.at(-1);
    if (last?.key === key) last.talks.push(talk);
    else months.push({ key, first: talk.began, talks: [talk] });
  }
  return months;
}
