import { chown, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Place, placeFor } from "./postgresPlace";
import { postgresPrograms } from "./postgresPrograms";
import { postgresUser } from "./postgresUser";
import {
  forgetPostmaster,
  leftBehind,
  makeCluster,
  type Postmaster,
  type Running,
  spawnPostmaster,
  stopPostmaster,
} from "./postmaster";

const OWNER = "heard";
const DATABASE = "heard";

/** A PostgreSQL of our own, under the data folder. */
export type Postgres = {
  /** Connects as the owner of the database. */
  readonly url: string;
  /** Whether it was running already. */
  readonly adopted: boolean;
  /** Stops it, unless another live server started it. */
  readonly stop: () => Promise<void>;
};

/** Starts PostgreSQL under `dataFolder`, or adopts the one that a killed server left running there. */
export async function startPostgres(options: {
  readonly dataFolder: string;
  readonly log: (line: string) => void;
}): Promise<Postgres> {
  const user = await postgresUser();
  const place = await placeFor(options.dataFolder, user, options.log);
  const running: Running = { place, user, programs: await postgresPrograms(user, options.log) };
  await ensureCluster(running, options.log);
  const found = await adopt(place);
  const postmaster = found ?? (await start(running));
  const lent = found !== null && (await hasLivingStarter(place));
  if (!lent) await writeFile(starterFile(place), String(process.pid));
  const url = urlOf(place, postmaster.port, DATABASE);
  await ensureDatabase(urlOf(place, postmaster.port, "postgres"));
  const stop = async () => {
    if (!lent) await stopPostmaster(running);
  };
  return { url, adopted: found !== null, stop };
}

const urlOf = (place: Place, port: number, database: string): string =>
  `postgresql://${OWNER}:${place.password}@127.0.0.1:${port}/${database}`;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function ensureCluster(running: Running, log: (line: string) => void): Promise<void> {
  const { place, user } = running;
  if (await exists(join(place.data, "PG_VERSION"))) return;
  log(`Making a PostgreSQL database in ${place.data}.`);
  const half = `${place.data}.half`;
  const passwordFile = join(place.folder, "password-for-initdb");
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${place.password}\n`, { mode: 0o600 });
  try {
    if (user !== null) await chown(passwordFile, user.uid, user.gid);
    await makeCluster(running, OWNER, passwordFile, half);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(half, place.data);
}

/** The postmaster left running in this place, if it is one and it answers to our password. */
async function adopt(place: Place): Promise<Postmaster | null> {
  const found = await leftBehind(place);
  if (found === null) return null;
  const [row] = await ask(urlOf(place, found.port, "postgres"), "SHOW data_directory");
  const directory = row?.["data_directory"];
  if (directory === place.data) return found;
  throw new Error(`a PostgreSQL runs on port ${found.port} with other data: ${String(directory)}`);
}

/** Starts on the port of the last time, or on a free one. After a `kill -9` the old one's children take a moment to go. */
async function start(running: Running): Promise<Postmaster> {
  const portFile = join(running.place.folder, "port");
  const remembered = Number(await readFile(portFile, "utf8").catch(() => "0"));
  for (let attempt = 1; ; attempt++) {
    const port = (await freePort(remembered)) ?? (await freePort(0)) ?? 0;
    try {
      const postmaster = await spawnPostmaster(running, port);
      await writeFile(portFile, String(port));
      return postmaster;
    } catch (error) {
      if (attempt === 8) throw error;
      await pause(attempt * 100);
      if ((await leftBehind(running.place)) === null) await forgetPostmaster(running.place);
    }
  }
}

/** The asked port if it is free, or any free one for 0; null where it is taken. */
function freePort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : null));
    });
  });
}

const starterFile = (place: Place): string => join(place.folder, "started-by");

/** Whether the server that started this PostgreSQL is another one, and still there. */
async function hasLivingStarter(place: Place): Promise<boolean> {
  const pid = Number(await readFile(starterFile(place), "utf8").catch(() => "0"));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const [row] = await ask(url, `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`);
  if (row === undefined) await ask(url, `CREATE DATABASE ${DATABASE}`);
}

async function ask(url: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
