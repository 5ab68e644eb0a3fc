import { prepareHouse } from "../server/prepare";

// npm run formats [-- --json]: every format of the library, with what the validator finds in it.
prepareHouse(() => undefined);

const { LIBRARY } = await import("../lib/talk/formats/generated/library");
const { factsOf } = await import("./formats/facts");

const asJson = process.argv.includes("--json");
for (const fetched of Object.values(LIBRARY)) {
  const facts = await factsOf(await fetched());
  const { id, title, intent, steps, minutes, trialSeconds, flaws } = facts;
  const line = `${id.padEnd(22)} ${title.padEnd(28)} ${String(minutes).padStart(3)} min  trial ${trialSeconds} s  ${steps} steps  ${intent.join(", ")}`;
  console.log(asJson ? JSON.stringify(facts) : line);
  for (const flaw of flaws) console.error(`${id}: ${flaw}`);
  if (flaws.length > 0) process.exitCode = 1;
}
