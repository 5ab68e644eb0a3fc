import { parseArgs } from "node:util";
import { loadSettingsFile, tellRoutes } from "../server/environment";
import { prepareHouse } from "../server/prepare";

// npm run seed -- --talks 500 [--seed 1]: a couple with a year of talks, in the database at DATABASE_URL or the house's own.
// While the house is closed: an open one would think that talks of last year had been forgotten, and close them.
Object.assign(process.env, { NODE_ENV: "production" });
loadSettingsFile();
prepareHouse(() => undefined);

const { values } = parseArgs({
  options: { talks: { type: "string", default: "500" }, seed: { type: "string", default: "1" } },
});
const [talks, seed] = [Number(values.talks), Number(values.seed)];
if (!Number.isInteger(talks) || talks < 0 || !Number.isInteger(seed)) throw new Error("--talks and --seed want counts");

const { startDatabase } = await import("../server/database");
const { openLog } = await import("../server/log");
const { keepSecrets } = await import("../server/secrets");
const { readSettings } = await import("../server/settings");
const { ORIGIN } = await import("../app/api/testing/browser");

const reading = readSettings(process.env);
if ("problems" in reading) throw new Error(reading.problems.join("\n"));
const { settings } = reading;
const database = await startDatabase(settings, openLog("warn"));
tellRoutes(settings, keepSecrets(settings), database.urls, "");
// The two ask the routes in this process, from the address that their test browsers have.
process.env.NEXTAUTH_URL = ORIGIN;

const { theStore } = await import("../lib/account/house");
const { openEventLog } = await import("../lib/store/postgresEventLog");
const { instant } = await import("../lib/values/time");
const { seedCouple } = await import("./seed/seeded");

try {
  const log = openEventLog(theStore());
  const [now, beat] = [await log.now(), await log.lastBeat()];
  if (beat !== null && now - beat < 5_000) throw new Error("the house is open: close it first, and open it afterwards");
  const told = (held: number) => void (held % 50 === 0 && console.log(`${held} of ${talks} talks`));
  const couple = await seedCouple({ talks, seed, now: instant(Date.now()), origin: ORIGIN, told });
  console.log(`room: ${settings.publicUrl}/room/${couple.roomId}`);
  for (const { name, email, passphrase } of [couple.ada, couple.ben])
    console.log(`${name}: ${email}, passphrase: ${passphrase}`);
} finally {
  await theStore().close();
  await database.stop();
}
process.exit();
