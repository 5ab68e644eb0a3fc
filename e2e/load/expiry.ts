import { setTimeout as pause } from "node:timers/promises";
import { floorTalk } from "../../lib/talk/formats/floorTalk";
import { millis, seconds } from "../../lib/values/time";
import type { LoggedEvent } from "../../lib/wire/messages";
import { type Couple, meet } from "./couple";
import { openService } from "./opened";
import { machineLoad, quantiles, report } from "./spread";

/**
 * How late partners hear that a firm clock ran out, from its nominal time to the browser's line, over many talks whose
 * turns all pass in silence. Run: npm run load:expiry [talks]
 */
const talks = Number(process.argv[2] ?? 200);
const LENGTH = seconds(3);
const GRACE = millis(500);
const TURNS = 10;
const MEASURED = 20_000;

type Heard = { readonly talk: number; readonly event: LoggedEvent; readonly at: number };

const rules = { ...floorTalk.rules, lengths: { ...floorTalk.rules.lengths, say: LENGTH }, bells: [], grace: GRACE };
const service = await openService(talks);
const heard: Heard[] = [];
const couples: Couple[] = [];
for (const [talk, pair] of service.pairs.entries()) {
  const couple = await meet(service.origin, pair, { ...rules, turns: TURNS });
  couple.following.hears((event, at) => heard.push({ talk, event, at }));
  couples.push(couple);
}
const from = Date.now();
await pause(MEASURED);
summarise(heard.filter(({ event, at }) => event.happening.kind === "TimeRanOut" && at > from));
for (const { leave } of couples) leave();
await service.close();

function summarise(ends: readonly Heard[]): void {
  const lateness = ends.map(({ event, at }) => at - event.at);
  report({
    what: "ends of clocks heard",
    talks,
    ends: ends.length,
    ...quantiles(lateness),
    most: Math.max(...lateness),
  });
  const follow = ends.filter(({ talk, event }) =>
    ends.some((one) => one.talk === talk && one.event.seq === event.seq - 1),
  );
  const nominal = follow.filter(({ talk, event }) => gapBefore(ends, talk, event) === LENGTH + GRACE);
  const places = new Set(ends.map(({ talk, event }) => `${talk}:${event.seq}`));
  report({ what: "of which", follow: follow.length, nominal: nominal.length, twice: ends.length - places.size });
  report({ what: "load of the machine", load: machineLoad() });
}

/** From the end of the turn before, which passed in silence too. */
function gapBefore(ends: readonly Heard[], talk: number, event: LoggedEvent): number | null {
  const before = ends.find((one) => one.talk === talk && one.event.seq === event.seq - 1);
  return before ? event.at - before.event.at : null;
}
