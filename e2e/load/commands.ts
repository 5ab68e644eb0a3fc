import { floorTalk } from "../../lib/talk/formats/floorTalk";
import type { RoomId, TalkId } from "../../lib/values/ids";
import type { Browser } from "../../server/testing/house";
import { type Couple, meet, messageFor, open } from "./couple";
import { openService, type Service } from "./opened";
import { type Asked, paced, type Run, saturated } from "./pace";
import { machineLoad, quantiles, report, rounded, spread } from "./spread";

/**
 * How many commands a node on a real PostgreSQL acknowledges, and how soon; beside it a bare Socket.IO acknowledgement
 * without database, from the same client, over as many lines, with the same payload. Milliseconds; `busyEach` is what the
 * service kept a core busy for each. Run: npm run load [talks] [a second]
 */
const [talks, perSecond] = [Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 100)];
const [REPETITIONS, SATURATED, PACED] = [3, 3_000, 6_000];

const FIGURES = ["perSecond", "p50", "p95", "p99", "busyEach"] as const;
type Figures = { readonly [figure in (typeof FIGURES)[number]]: number };

const service = await openService(talks);
const couples: Couple[] = [];
for (const pair of service.pairs) couples.push(await meet(service.origin, pair));
const echoes = await Promise.all(service.pairs.map(() => open(service.echo, null)));
await measure(service);
for (const { leave } of couples) leave();
for (const echo of echoes) echo.disconnect();
await service.close();

async function measure({ tells }: Service): Promise<void> {
  const asked = { commands: couples.map(({ act }) => act), echo: echoes.map(echoing) };
  const found = new Map<string, Figures[]>();
  const run = async (what: string, runs: () => Promise<Run>) => {
    const before = await tells();
    const { perSecond: rate, latencies } = await runs();
    const busyEach = rounded(((await tells()).busy - before.busy) / latencies.length);
    const figures = { perSecond: Math.round(rate), ...quantiles(latencies), busyEach };
    found.set(what, [...(found.get(what) ?? []), figures]);
    report({ what, ...figures, answered: latencies.length, load: machineLoad() });
  };
  for (let n = 0; n < REPETITIONS; n++) {
    for (const who of ["echo", "commands"] as const) {
      await run(`${who}, saturated`, () => saturated(asked[who], SATURATED));
      await run(`${who}, paced`, () => paced(asked[who], perSecond, PACED));
    }
  }
  for (const [what, all] of found) {
    const spreads = FIGURES.map((figure) => [figure, spread(all.map((one) => one[figure]))] as const);
    report({ what: `${what}: ${all.length} runs`, ...Object.fromEntries(spreads) });
  }
  await Promise.all(couples.map(({ settled }) => settled()));
  const heard = couples.reduce((sum, { following }) => sum + (following.talk()?.seq ?? 0), 0);
  report({ what: "events heard, and stored", talks, heard, stored: (await tells()).events });
}

/** What a floor talk sends, again and again: four acts with words, two answers. */
function echoing(line: Browser): Asked {
  const place = { talkId: floorTalk.skeleton.format as TalkId, roomId: floorTalk.skeleton.format as RoomId };
  const say = { type: "say", lastWords: false } as const;
  const confirm = { type: "answer", answer: "confirm" } as const;
  const turn = [say, say, confirm, say, say, confirm];
  let sent = 0;
  return async () => {
    await line.emitWithAck("command", messageFor(place, null, turn[sent++ % turn.length] ?? say));
  };
}
