import { tomorrowEvening, tonight } from "../../lib/room/evenings";
import type { Rules } from "../../lib/talk/rules";
import { after, between, type Instant, type Millis, millis } from "../../lib/values/time";

/** A return that is offered: after a while, or on one of the next evenings. */
export type Return = { readonly name: "while" | "tonight" | "tomorrow"; readonly until: Instant };

/** Multiples of the shortest time-out: twenty minutes, and an hour. */
const WHILES = [1, 3] as const;

/** When the two may come back from a time-out called at `from`, the soonest first, within the rules; formats.md B7. */
export function returnsOffered(
  { timeOutLeast: least, timeOutMost: most }: Rules,
  from: Instant,
  zone: string,
): readonly Return[] {
  const whiles = WHILES.map((times) => after(from, millis(least * times))).filter(
    (until) => between(from, until) < most,
  );
  const soonest = whiles.at(-1) ?? from;
  const evenings = [
    { name: "tonight" as const, until: tonight(from, zone) },
    { name: "tomorrow" as const, until: tomorrowEvening(from, zone) },
  ].flatMap(({ name, until }) =>
    until !== null && until > soonest && between(from, until) <= most ? [{ name, until }] : [],
  );
  const longest = evenings.some(({ name }) => name === "tomorrow") ? [] : [after(from, most)];
  const named = (until: Instant): Return => ({ name: "while", until });
  return [...whiles.map(named), ...evenings, ...longest.map(named)];
}

/** How long a time-out called `now` lasts, for a return that was offered at `from`: an evening is an evening, a while is a while. */
export function lengthOfReturn(chosen: Return, from: Instant, now: Instant, { timeOutLeast }: Rules): Millis {
  if (chosen.name === "while") return between(from, chosen.until);
  return millis(Math.max(timeOutLeast, between(now, chosen.until)));
}

/** What the other may move a return to: another one that was offered, and of those that are over only the last, which means now. [P2] */
export function otherReturns(offered: readonly Return[], until: Instant, now: Instant): readonly Return[] {
  const others = offered.filter((each) => each.until !== until);
  const over = others.filter((each) => each.until <= now);
  return [...over.slice(-1), ...others.filter((each) => each.until > now)];
}
