import type { Format } from "../../lib/talk/format";
import { LIBRARY } from "../../lib/talk/formats/generated/library";
import type { Seat } from "../../lib/values/seat";
import { days, hours, type Instant, instant, minutes } from "../../lib/values/time";
import type { Chance } from "./chance";
import { TOPICS } from "./parts";
import type { Planned } from "./talk";

/** Which ways of talking these two have, and how many turns; those that come often stand there more than once. */
const WAYS: readonly (readonly [format: string, turns: number])[] = [
  ["floor-talk", 10],
  ["floor-talk", 10],
  ["floor-talk", 12],
  ["say-it-back", 8],
  ["stress-talk", 2],
  ["weekly-meeting", 2],
];

/** So many talks over the year before `end`, the oldest first: evenings mostly, and now and then a Sunday morning. */
export async function plannedYear(count: number, end: Instant, chance: Chance): Promise<readonly Planned[]> {
  const formats = new Map<string, Format>();
  for (const [id] of WAYS) {
    const format = await LIBRARY[id]?.();
    if (!format) throw new Error(`no format ${id}`);
    formats.set(id, format);
  }
  const year = days(365);
  return Array.from({ length: count }, (_, index): Planned => {
    const [id, turns] = chance.of(WAYS);
    const [topic, thing] = chance.of(TOPICS);
    const format = formats.get(id);
    if (format === undefined) throw new Error(`no format ${id}`);
    const seat: Seat = chance.isUnder(0.5) ? "a" : "b";
    return {
      at: evening(end - year + (year * index) / count, chance),
      format,
      turns,
      topic,
      thing,
      proposer: seat,
      keep: keepOf(chance),
    };
  });
}

const keepOf = (chance: Chance): Planned["keep"] => {
  const drawn = chance.next();
  return drawn < 0.9 ? "everything" : drawn < 0.97 ? "notes" : "nothing";
};

/** At an hour of that day when two people have time. */
function evening(moment: number, chance: Chance): Instant {
  const day = moment - (moment % days(1));
  const from = chance.isUnder(0.15) ? hours(9) : hours(18);
  return instant(day + from + minutes(1) * chance.below(180));
}
