import { parseArgs } from "node:util";
import { prepareHouse } from "../server/prepare";

// npm run formats:play -- --talks 10000 --seed 1 [--format floor-talk]: random talks in each format, the same for a seed.
prepareHouse(() => undefined);

const { LIBRARY } = await import("../lib/talk/formats/generated/library");
const { playMany } = await import("../lib/talk/testing/playMany");

const { values } = parseArgs({
  options: {
    talks: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    format: { type: "string" },
  },
});
const [talks, seed] = [Number(values.talks), Number(values.seed)];

for (const [id, fetched] of Object.entries(LIBRARY)) {
  if (values.format !== undefined && values.format !== id) continue;
  const begun = performance.now();
  const { faults, unreached, events, ends } = playMany(await fetched(), talks, seed);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  const ended = Object.entries(ends).map(([cause, count]) => `${count} ${cause}`);
  console.log(`${id}: ${talks} talks, ${events} events, ${ended.join(", ")}, ${faults.length} faults (${seconds} s)`);
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
  if (unreached.length > 0) console.log(`  never reached: ${unreached.join(", ")}`);
  if (faults.length > 0 || unreached.length > 0) process.exitCode = 1;
}
